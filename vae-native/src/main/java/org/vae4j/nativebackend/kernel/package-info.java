/**
 * The numerical work of the native backend: kernels over addresses in one array of floats.
 *
 * <p>A plan asks a {@link org.vae4j.nativebackend.kernel.KernelSet} for its kernels and knows
 * nothing of how they are written; {@link org.vae4j.nativebackend.kernel.ScalarKernels} are plain
 * Java in a form that the JIT vectorises.
 */
package org.vae4j.nativebackend.kernel;
