/**
 * Times of kernels and of whole training steps, each beside a yardstick that is measured in the
 * same run: a large matrix product, a pass over memory, or a program written by hand.
 */
package org.vae4j.benchmarks;
