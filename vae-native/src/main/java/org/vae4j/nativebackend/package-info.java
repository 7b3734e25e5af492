/**
 * The backend {@code native}: programs become plans of kernels over one array of floats, which run
 * on a fixed set of threads with the same bits for any number of them.
 */
package org.vae4j.nativebackend;
