/** The source {@code idx}: the format of MNIST's files. */
package org.vae4j.experiment.data.idx;
