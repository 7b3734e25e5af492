package org.vae4j.experiment.model;

import java.util.Set;
import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.ModelPart;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * An estimator with one loss for each part of the model: encoder and decoder follow the ELBO with
 * weights 1 and 3, and a parameter of its own, called level, follows the bound. It scores the
 * likelihood twice.
 */
final class SplitEstimatorFactory implements EstimatorFactory<NoOptions> {
  static final float INFERENCE_WEIGHT = 1;
  static final float GENERATIVE_WEIGHT = 3;

  @Override
  public String name() {
    return "split";
  }

  @Override
  public String summary() {
    return "A loss for each part.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Estimator create(NoOptions config, ModelContext context) {
    Tensor level = context.parameter("level", Shape.scalar(), Initializer.zeros());
    return (model, x, noise) -> {
      var q = model.infer(x);
      Tensor z = q.sample(1, noise).z();
      Tensor again = model.logLikelihood(x, z).mean(0);
      Tensor bound = again.plus(model.logLikelihood(x, z).mean(0)).times(0.5);
      Tensor loss = bound.minus(model.analyticKl(q).orElseThrow().sum(-1)).mean().negate();
      return Objective.withBound(bound)
          .minimise(loss.times(INFERENCE_WEIGHT), Set.of(ModelPart.INFERENCE))
          .minimise(loss.times(GENERATIVE_WEIGHT), Set.of(ModelPart.GENERATIVE))
          .minimise(level.minus(5).square(), Set.of(ModelPart.ESTIMATOR));
    };
  }
}
