package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Makes {@link Bernoulli} likelihoods. */
public final class BernoulliFactory implements LikelihoodFactory<NoOptions> {
  @Override
  public String name() {
    return "bernoulli";
  }

  @Override
  public String summary() {
    return "Independent binary elements, given by their logits.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Likelihood create(NoOptions config, LikelihoodContext context) {
    return new Bernoulli(context.eventShape());
  }
}
