package org.vae4j.experiment.training;

import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * A prior as an author gets it wrong: its log-density is finite everywhere, and its gradient is the
 * one of a square root at 0.
 */
final class KinkedPriorFactory implements LatentPriorFactory<NoOptions> {
  @Override
  public String name() {
    return "kinked";
  }

  @Override
  public String summary() {
    return "A prior whose gradient is not a number.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public LatentPrior create(NoOptions config, PriorContext context) {
    return new LatentPrior() {
      @Override
      public Tensor logProb(Tensor z) {
        Tensor nothing = z.minus(z).square().sum(-1).sqrt();
        return z.square().sum(-1).times(-0.5).minus(nothing);
      }

      @Override
      public Tensor sample(int count, Noise noise) {
        return noise.normal("z", context.latentShape().insert(0, count));
      }
    };
  }
}
