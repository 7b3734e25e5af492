/**
 * Plain loops over float64 arrays: the arithmetic under the reference interpreter and the eager
 * tensors.
 *
 * <p>Written to be obviously right; speed is what a backend is for.
 */
package org.vae4j.numeric;
