package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.State;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** Makes {@link Gaussian} likelihoods. */
public final class GaussianFactory implements LikelihoodFactory<GaussianConfig> {
  @Override
  public String name() {
    return "gaussian";
  }

  @Override
  public String summary() {
    return "Independent Gaussian elements with a fixed, learned, optimal or predicted scale.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114; Rybkin et al. 2020, arXiv:2006.13202";
  }

  @Override
  public Class<GaussianConfig> configType() {
    return GaussianConfig.class;
  }

  @Override
  public Likelihood create(GaussianConfig config, LikelihoodContext context) {
    return new Gaussian(context.eventShape(), scale(config, context));
  }

  private static GaussianScale scale(GaussianConfig config, LikelihoodContext context) {
    double start = Math.log(config.sigma());
    return switch (config.scale()) {
      case FIXED -> new GivenScale(context.constant(Shape.scalar(), (float) start));
      case LEARNED -> learned(config, context, context.eventShape());
      case SHARED -> learned(config, context, Shape.scalar());
      case OPTIMAL -> optimal(config, context);
      case PREDICTED ->
          new PredictedScale(
              context.eventShape().dim(-1), start, config.minLogScale(), config.maxLogScale());
    };
  }

  private static GaussianScale learned(
      GaussianConfig config, ComponentContext context, Shape shape) {
    Initializer start = Initializer.constant(Math.log(config.sigma()));
    Tensor logScale = context.parameter("log-scale", shape, start);
    return new GivenScale(Tensors.softBound(logScale, config.minLogScale(), config.maxLogScale()));
  }

  private static GaussianScale optimal(GaussianConfig config, ComponentContext context) {
    Initializer start = Initializer.constant(config.sigma() * config.sigma());
    State variance = context.state("variance", Shape.scalar(), start);
    return new OptimalScale(
        variance, context.phase(), context.progress(), config.minLogScale(), config.maxLogScale());
  }
}
