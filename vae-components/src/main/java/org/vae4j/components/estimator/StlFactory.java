package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/**
 * Makes estimators that follow the path derivative: {@link Elbo} or {@link Iwae} with the
 * parameters φ of log q held fixed where a draw is scored ("sticking the landing").
 *
 * <p>With log w = log p(x|z_φ) + log p(z_φ) - log q_stop(φ)(z_φ|x) the surrogate is the mean of log
 * w for {@code elbo} and log 1/K Σ_k w_k for {@code iwae}; the bounds are theirs, number by number.
 * What is left out of the gradient is the score ∂φ log q(z|x), whose mean is 0. As q becomes the
 * exact posterior, the gradient of the inference network vanishes draw by draw and not only on
 * average.
 *
 * <ul>
 *   <li>{@code elbo}: the gradient is unbiased, with a schedule too as long as its penalty is
 *       linear in the KL; the KL is always that of the draws, as a closed form has no path.
 *   <li>{@code iwae}, K > 1: the score is weighed with w_k / Σ_j w_j, which depends on the draw, so
 *       that leaving it out biases the gradient of the inference network (Tucker et al. 2019,
 *       arXiv:1810.04152; {@link DregFactory} has it without bias).
 * </ul>
 *
 * <p>The generative parameters follow the ordinary gradient; so do those of a prior that is made of
 * posteriors, since only the q that scores the draws is held.
 *
 * <p>Source: Roeder, Wu and Duvenaud 2017, arXiv:1703.09194.
 */
public final class StlFactory implements EstimatorFactory<StlConfig> {
  @Override
  public String name() {
    return "stl";
  }

  @Override
  public String summary() {
    return "Either bound by the path derivative: less noise in the gradient, none at the optimum.";
  }

  @Override
  public String citation() {
    return "Roeder, Wu and Duvenaud 2017, arXiv:1703.09194";
  }

  @Override
  public Class<StlConfig> configType() {
    return StlConfig.class;
  }

  @Override
  public Estimator create(StlConfig config, ModelContext context) {
    return switch (config.bound()) {
      case ELBO ->
          new Elbo(
              KlMode.MONTE_CARLO,
              config.samples(),
              config.beta(),
              config.schedule().create(context),
              Derivative.PATH);
      case IWAE -> new Iwae(config.samples(), Derivative.PATH);
    };
  }
}
