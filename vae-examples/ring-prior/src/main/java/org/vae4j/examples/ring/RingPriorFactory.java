package org.vae4j.examples.ring;

import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;

/** Makes {@link RingPrior} priors. */
public final class RingPriorFactory implements LatentPriorFactory<RingPriorConfig> {
  @Override
  public String name() {
    return "ring";
  }

  @Override
  public String summary() {
    return "A ring in the plane, for two latents.";
  }

  @Override
  public Class<RingPriorConfig> configType() {
    return RingPriorConfig.class;
  }

  @Override
  public LatentPrior create(RingPriorConfig config, PriorContext context) {
    if (!context.latentShape().equals(Shape.of(2))) {
      throw new IncompatiblePartsException(
          "the prior `ring` has two latents, the model has shape " + context.latentShape(),
          "Set `model.latent: 2`.");
    }
    return new RingPrior(config.radius(), config.width());
  }
}
