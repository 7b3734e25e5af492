package org.vae4j.experiment.task;

import org.vae4j.plugin.DecoderFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A decoder that neither takes a condition nor refuses it. */
final class DeafDecoderFactory implements DecoderFactory<NoOptions> {
  @Override
  public String name() {
    return "deaf";
  }

  @Override
  public String summary() {
    return "A linear map of z.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Decoder create(NoOptions config, DecoderContext context) {
    int outputs = context.outputShape().size();
    Shape shape = Shape.of(context.latentShape().size(), outputs);
    Tensor weight = context.parameter("weight", shape, Initializer.zeros());
    return z -> z.matMul(weight);
  }
}
