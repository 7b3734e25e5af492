package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Makes {@link CategoricalLikelihood} likelihoods. */
public final class CategoricalLikelihoodFactory
    implements LikelihoodFactory<CategoricalLikelihoodConfig> {
  @Override
  public String name() {
    return "categorical";
  }

  @Override
  public String summary() {
    return "Independent elements that are one of several classes, given by their logits.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114; Maddison et al. 2014, arXiv:1411.0030";
  }

  @Override
  public Class<CategoricalLikelihoodConfig> configType() {
    return CategoricalLikelihoodConfig.class;
  }

  @Override
  public Likelihood create(CategoricalLikelihoodConfig config, LikelihoodContext context) {
    return new CategoricalLikelihood(context.eventShape(), config.classes());
  }
}
