package org.vae4j.experiment.task;

import org.vae4j.plugin.EncoderFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** An encoder that does not look at the rows. */
final class BlindEncoderFactory implements EncoderFactory<NoOptions> {
  @Override
  public String name() {
    return "blind";
  }

  @Override
  public String summary() {
    return "The same feature for every row.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Encoder create(NoOptions config, ModelContext context) {
    return new Encoder() {
      @Override
      public int featureSize() {
        return 1;
      }

      @Override
      public Tensor encode(Observation x) {
        return context.constant(Shape.scalar(), 1).broadcastTo(Shape.of(x.batch(), 1));
      }
    };
  }
}
