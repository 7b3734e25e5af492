package org.vae4j.components.posterior;

import org.vae4j.tensor.Tensor;

/**
 * Where a flow has carried latents, forwards or backwards.
 *
 * @param z shape {@code […, batch, D]}
 * @param logDeterminant log |det ∂(end)/∂(start)| of the way from the flow's start to its end,
 *     shape {@code […, batch]}
 */
record FlowPoint(Tensor z, Tensor logDeterminant) {}
