package org.vae4j.components.prior;

import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;

/** Makes {@link CategoricalPrior} priors; the last axis of the latent shape counts classes. */
public final class CategoricalPriorFactory implements LatentPriorFactory<NoOptions> {
  @Override
  public String name() {
    return "categorical";
  }

  @Override
  public String summary() {
    return "One-hot latents of shape [groups, classes], every class as likely as the others.";
  }

  @Override
  public String citation() {
    return "Jang, Gu and Poole 2017, arXiv:1611.01144";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public LatentPrior create(NoOptions config, PriorContext context) {
    return new CategoricalPrior(ClassGroups.of("the prior `categorical`", context.latentShape()));
  }
}
