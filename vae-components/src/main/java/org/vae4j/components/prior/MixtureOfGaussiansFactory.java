package org.vae4j.components.prior;

import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;

/** Makes {@link MixtureOfGaussians} priors; weights start equal, scales at 1. */
public final class MixtureOfGaussiansFactory
    implements LatentPriorFactory<MixtureOfGaussiansConfig> {
  @Override
  public String name() {
    return "mixture-of-gaussians";
  }

  @Override
  public String summary() {
    return "A mixture of diagonal Gaussians with learned weights, means and scales.";
  }

  @Override
  public String citation() {
    return "Dilokthanakul et al. 2016, arXiv:1611.02648";
  }

  @Override
  public Class<MixtureOfGaussiansConfig> configType() {
    return MixtureOfGaussiansConfig.class;
  }

  @Override
  public LatentPrior create(MixtureOfGaussiansConfig config, PriorContext context) {
    Shape latent = context.latentShape();
    Shape weights = Shape.of(config.components());
    Shape rows = weights.append(latent.size());
    return new MixtureOfGaussians(
        latent,
        context.parameter("logits", weights, Initializer.zeros()),
        context.parameter("means", rows, Initializer.normal(0, config.spread())),
        context.parameter("log-scales", rows, Initializer.zeros()));
  }
}
