package org.vae4j.experiment.task;

import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A prior that is q(z|u) of one trained input u. */
final class AskingPriorFactory implements LatentPriorFactory<NoOptions> {
  @Override
  public String name() {
    return "asking";
  }

  @Override
  public String summary() {
    return "The posterior of one pseudo-input.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public LatentPrior create(NoOptions config, PriorContext context) {
    Tensor input =
        context.parameter("input", context.eventShape().insert(0, 1), Initializer.zeros());
    return new LatentPrior() {
      @Override
      public Tensor logProb(Tensor z) {
        return posterior().logProb(z);
      }

      @Override
      public Tensor sample(int count, Noise noise) {
        Shape shape = context.latentShape().insert(0, count);
        return posterior().mean().plus(noise.normal("z", shape));
      }

      private Posterior posterior() {
        return context.inference().infer(Observation.of(input));
      }
    };
  }
}
