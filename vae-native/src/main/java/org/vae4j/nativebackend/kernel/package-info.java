/**
 * The numerical work of the native backend: kernels over addresses in one array of floats.
 *
 * <p>A plan asks a {@link org.vae4j.nativebackend.kernel.KernelSet} for its kernels and knows
 * nothing of how they are written; {@link org.vae4j.nativebackend.kernel.ScalarKernels} are plain
 * Java in a form that the JIT vectorises. The vector kernels are compiled from sources of their own
 * and found as a service ({@link org.vae4j.nativebackend.kernel.KernelChoice}).
 */
package org.vae4j.nativebackend.kernel;
