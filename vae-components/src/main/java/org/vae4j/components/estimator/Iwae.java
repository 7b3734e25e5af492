package org.vae4j.components.estimator;

import org.vae4j.spi.Draw;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The importance-weighted bound: log 1/K Σ_k p(x, z_k) / q(z_k|x) with z_k ~ q, in nats.
 *
 * <p>At most log p(x) in expectation, tighter with more samples; the evidence lower bound for K =
 * 1. The gradient is that of the bound through the reparameterised draws. The logged reconstruction
 * and KL are means over the draws; their difference is the evidence lower bound, not this one.
 *
 * <p>Source: Burda, Grosse and Salakhutdinov 2016, arXiv:1509.00519.
 */
final class Iwae implements Estimator {
  private final int samples;

  Iwae(int samples) {
    this.samples = samples;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    Posterior q = model.infer(x);
    Draw draw = ReparameterisedDraws.of(q, samples, noise);
    Tensor reconstruction = model.logLikelihood(x, draw.z());
    Tensor groups = model.sampledKl(q, draw);
    Tensor kl = groups.sum(-1);
    Tensor bound = reconstruction.minus(kl).logMeanExp(0);
    Objective objective =
        Objective.withBound(bound)
            .log("reconstruction", reconstruction.mean(0))
            .log("kl", kl.mean(0))
            .log("kl-per-dimension", groups.mean(0))
            .logScalar("beta", bound.constant(1));
    return new LossTerms(bound.negate(), draw).addTo(objective);
  }
}
