/** A variational autoencoder as one would write it by hand against DJL and its PyTorch engine. */
package org.vae4j.benchmarks.djl;
