package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Makes {@link ContinuousBernoulli} likelihoods. */
public final class ContinuousBernoulliFactory implements LikelihoodFactory<NoOptions> {
  @Override
  public String name() {
    return "continuous-bernoulli";
  }

  @Override
  public String summary() {
    return "Independent elements from 0 to 1: the Bernoulli of grey values, normalised.";
  }

  @Override
  public String citation() {
    return "Loaiza-Ganem and Cunningham 2019, arXiv:1907.06845";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Likelihood create(NoOptions config, LikelihoodContext context) {
    return new ContinuousBernoulli(context.eventShape());
  }
}
