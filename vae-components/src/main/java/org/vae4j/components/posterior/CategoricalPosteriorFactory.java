package org.vae4j.components.posterior;

import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.plugin.NoOptions;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;

/** Makes families of {@link CategoricalPosterior} posteriors. */
public final class CategoricalPosteriorFactory implements PosteriorFactory<NoOptions> {
  @Override
  public String name() {
    return "categorical";
  }

  @Override
  public String summary() {
    return "One-hot latents of shape [groups, classes], for score-function estimators.";
  }

  @Override
  public String citation() {
    return "Mnih and Rezende 2016, arXiv:1602.06725";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public PosteriorFamily create(NoOptions config, PosteriorContext context) {
    ClassGroups groups = ClassGroups.of("the posterior `categorical`", context.latentShape());
    return new LogitsFamily(context, logits -> new CategoricalPosterior(groups, logits));
  }
}
