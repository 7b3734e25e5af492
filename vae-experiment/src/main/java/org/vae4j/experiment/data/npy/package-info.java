/** The source {@code npy}: arrays written by NumPy. */
package org.vae4j.experiment.data.npy;
