package org.vae4j.experiment.model;

import org.vae4j.spi.Likelihood;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/** What is shown of p(x|z). */
public enum Rendering {
  /** Its mean: for Bernoulli the probabilities. */
  MEAN,
  /** Its most likely value: for Bernoulli 0 or 1. */
  MODE,
  /** A draw from it. */
  DRAW;

  Tensor of(Likelihood likelihood, Tensor parameters, Noise noise) {
    return switch (this) {
      case MEAN -> likelihood.mean(parameters);
      case MODE -> likelihood.mode(parameters);
      case DRAW -> likelihood.sample(parameters, noise);
    };
  }
}
