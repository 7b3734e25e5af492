package org.vae4j.spi;

import org.vae4j.tensor.Noise;

/**
 * An estimator of a bound on log p(x), together with what is minimised to raise it.
 *
 * <p>To write your own: draw from {@code model.infer(x)}, weigh with {@link VaeModel#logLikelihood}
 * and {@code model.prior()}, and return an {@link Objective}. The bound is always the plain one
 * (beta = 1), whatever is minimised. Ask for what the parts can do ({@link
 * Posterior#reparameterised()}, {@link VaeModel#analyticKl}) and throw {@link
 * IncompatiblePartsException} with the reason and the remedy where they cannot: it is shown when
 * the spec is checked.
 */
public interface Estimator {
  /**
   * Writes the objective of one batch into the graph.
   *
   * @param noise random numbers under the estimator's scope
   */
  Objective estimate(VaeModel model, Observation x, Noise noise);

  /**
   * How many epochs pass before the training objective is what it stays, see {@link
   * KlSchedule#warmUpEpochs()}; "best" and early stopping count from then on.
   */
  default double warmUpEpochs() {
    return 0;
  }
}
