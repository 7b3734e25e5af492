package org.vae4j.components.estimator;

import org.vae4j.spi.Estimator;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The evidence lower bound: E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)) ≤ log p(x), in nats.
 *
 * <p>The first term is a mean over L reparameterised draws; the KL is closed form or a mean over
 * the same draws. Minimised is the batch mean of β · schedule(KL) - E_q[log p(x|z)], by the {@link
 * Derivative} given.
 *
 * <p>Sources: Kingma and Welling 2013, arXiv:1312.6114; β: Higgins et al. 2017.
 */
final class Elbo implements Estimator {
  private final KlMode klMode;
  private final int samples;
  private final double beta;
  private final KlSchedule schedule;
  private final Derivative derivative;

  Elbo(KlMode klMode, int samples, double beta, KlSchedule schedule, Derivative derivative) {
    this.klMode = klMode;
    this.samples = samples;
    this.beta = beta;
    this.schedule = schedule;
    this.derivative = derivative;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    ScoredDraws draws = ScoredDraws.of(model.infer(x), derivative, samples, noise);
    Tensor reconstruction = model.logLikelihood(x, draws.z()).mean(0);
    BoundTerms terms = new BoundTerms(reconstruction, klGroups(model, draws));
    Tensor weighed = schedule.penalty(terms.klGroups()).times(beta).minus(reconstruction);
    Objective objective =
        terms.objective(reconstruction.minus(terms.kl()), schedule.weight().times(beta));
    return new LossTerms(weighed, draws.draw()).addTo(objective);
  }

  @Override
  public double warmUpEpochs() {
    return schedule.warmUpEpochs();
  }

  private Tensor klGroups(VaeModel model, ScoredDraws draws) {
    Posterior q = draws.q();
    return switch (klMode) {
      case AUTO -> model.analyticKl(q).orElseGet(() -> sampledKl(model, draws));
      case ANALYTIC -> model.analyticKl(q).orElseThrow(() -> noClosedForm(model, q));
      case MONTE_CARLO -> sampledKl(model, draws);
    };
  }

  private static Tensor sampledKl(VaeModel model, ScoredDraws draws) {
    return model.sampledKl(draws.q(), draws.draw()).mean(0);
  }

  private static IncompatiblePartsException noClosedForm(VaeModel model, Posterior q) {
    return new IncompatiblePartsException(
        "`kl: analytic` has no closed form for " + model.pair(q), "Use `kl: monte-carlo`.");
  }
}
