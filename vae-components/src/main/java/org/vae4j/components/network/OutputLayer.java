package org.vae4j.components.network;

import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The last layer of a decoder: affine, its bias at the initial output, shaped as the output. */
final class OutputLayer {
  private final Shape outputShape;
  private final Dense dense;

  OutputLayer(DecoderContext context, int inputs) {
    outputShape = context.outputShape();
    dense =
        Dense.create(
            context,
            "output",
            inputs,
            outputShape.size(),
            Initializer.glorotUniform(),
            Initializer.of(context.initialOutput()));
  }

  Tensor apply(Tensor x) {
    return dense.apply(x).reshape(x.shape().dropLast(1).append(outputShape));
  }
}
