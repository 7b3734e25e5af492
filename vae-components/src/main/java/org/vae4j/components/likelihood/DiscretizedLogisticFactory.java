package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Makes {@link DiscretizedLogistic} likelihoods. */
public final class DiscretizedLogisticFactory
    implements LikelihoodFactory<DiscretizedLogisticConfig> {
  @Override
  public String name() {
    return "discretized-logistic";
  }

  @Override
  public String summary() {
    return "Independent elements of equally spaced levels from 0 to 1, such as the bytes of pixels.";
  }

  @Override
  public String citation() {
    return "Kingma et al. 2016, arXiv:1606.04934; Salimans et al. 2017, arXiv:1701.05517";
  }

  @Override
  public Class<DiscretizedLogisticConfig> configType() {
    return DiscretizedLogisticConfig.class;
  }

  @Override
  public Likelihood create(DiscretizedLogisticConfig config, LikelihoodContext context) {
    return new DiscretizedLogistic(
        context.eventShape(), new Levels(config.levels()), config.scaleChoice().create(context));
  }
}
