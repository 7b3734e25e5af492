/** Deeplearning4j's own VariationalAutoencoder layer. */
package org.vae4j.benchmarks.deeplearning4j;
