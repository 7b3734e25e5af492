/** A variational autoencoder as one would write it by hand against TensorFlow-Java. */
package org.vae4j.benchmarks.tensorflow;
