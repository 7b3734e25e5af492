/**
 * Counter-based random numbers, keyed by (seed, stream name, step).
 *
 * <p>Everything random in vae4j — initial weights, shuffling, binarization, noise in a graph, the
 * procedural digits — is drawn from a {@link org.vae4j.random.RandomStream}, so that a seed means
 * the same numbers on every backend, machine and JDK.
 */
package org.vae4j.random;
