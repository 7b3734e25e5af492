package org.vae4j.components.estimator;

import org.vae4j.spi.Draw;
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
 * the same draws. Minimised is the batch mean of β · schedule(KL) - E_q[log p(x|z)].
 *
 * <p>Sources: Kingma and Welling 2013, arXiv:1312.6114; β: Higgins et al. 2017.
 */
final class Elbo implements Estimator {
  private final KlMode klMode;
  private final int samples;
  private final double beta;
  private final KlSchedule schedule;

  Elbo(KlMode klMode, int samples, double beta, KlSchedule schedule) {
    this.klMode = klMode;
    this.samples = samples;
    this.beta = beta;
    this.schedule = schedule;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    Posterior q = model.infer(x);
    Draw draw = ReparameterisedDraws.of(q, samples, noise);
    Tensor reconstruction = model.logLikelihood(x, draw.z()).mean(0);
    Tensor groups = klGroups(model, q, draw);
    Tensor kl = groups.sum(-1);
    LossTerms loss =
        new LossTerms(schedule.penalty(groups).times(beta).minus(reconstruction), draw);
    Objective objective =
        Objective.withBound(reconstruction.minus(kl))
            .log("reconstruction", reconstruction)
            .log("kl", kl)
            .log("kl-per-dimension", groups)
            .logScalar("beta", schedule.weight().times(beta));
    return loss.addTo(objective);
  }

  @Override
  public double warmUpEpochs() {
    return schedule.warmUpEpochs();
  }

  private Tensor klGroups(VaeModel model, Posterior q, Draw draw) {
    return switch (klMode) {
      case AUTO -> model.analyticKl(q).orElseGet(() -> model.sampledKl(q, draw).mean(0));
      case ANALYTIC -> model.analyticKl(q).orElseThrow(() -> noClosedForm(model, q));
      case MONTE_CARLO -> model.sampledKl(q, draw).mean(0);
    };
  }

  private static IncompatiblePartsException noClosedForm(VaeModel model, Posterior q) {
    return new IncompatiblePartsException(
        "`kl: analytic` has no closed form for " + model.pair(q), "Use `kl: monte-carlo`.");
  }
}
