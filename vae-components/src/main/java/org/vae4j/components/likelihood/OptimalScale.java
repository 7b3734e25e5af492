package org.vae4j.components.likelihood;

import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Progress;
import org.vae4j.spi.State;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * The σ that maximises the likelihood of the training batch: σ² = mean (x - μ)² over samples, rows
 * and observed cells (Rybkin et al. 2020, arXiv:2006.13202).
 *
 * <p>No gradient flows through it: at the optimum it vanishes. Outside training there is no batch
 * to be optimal for; the running mean of σ² over the training steps is used, which a {@link State}
 * keeps: the plain mean of the first hundred steps, then an exponential one with weight 0.01.
 */
final class OptimalScale implements LocationScale {
  private static final double RATE = 0.01;

  private final State variance;
  private final Phase phase;
  private final Progress progress;
  private final double low;
  private final double high;

  OptimalScale(State variance, Phase phase, Progress progress, double low, double high) {
    this.variance = variance;
    this.phase = phase;
    this.progress = progress;
    this.low = low;
    this.high = high;
  }

  @Override
  public Tensor logScale(Tensor parameters) {
    return bounded(variance.value());
  }

  @Override
  public Tensor logScale(Observation x, Tensor parameters) {
    if (phase != Phase.TRAINING) {
      return logScale(parameters);
    }
    Tensor cells = observedCells(x, parameters);
    // nothing observed: no error to learn from, and a variance of 0 would have no logarithm
    Tensor optimum =
        cells
            .greaterThan(0)
            .select(
                squares(x, parameters.stopGradient()).dividedBy(cells.maximum(1)),
                variance.value());
    Tensor rate = progress.step().reciprocal().maximum(RATE);
    variance.assign(variance.value().plus(rate.times(optimum.minus(variance.value()))));
    return bounded(optimum);
  }

  private static Tensor squares(Observation x, Tensor location) {
    return x.sumObserved(x.filled(0).minus(location).square()).sum();
  }

  private static Tensor observedCells(Observation x, Tensor location) {
    Tensor all = location.constant(location.shape().size());
    return x.mask().map(m -> m.mean().times(all)).orElse(all);
  }

  private Tensor bounded(Tensor sigmaSquared) {
    return Tensors.softBound(sigmaSquared.log().times(0.5), low, high);
  }
}
