package org.vae4j.components.posterior;

import java.util.Optional;
import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.components.discrete.GumbelNoise;
import org.vae4j.spi.Draw;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The concrete distribution: one-hot classes relaxed to points on a simplex, z = softmax((l + g)/τ)
 * with logits l, Gumbel noise g and a temperature τ; as τ falls, draws near the corners, and at
 * every τ their largest number is at class c with probability softmax(l)_c.
 *
 * <p>Log-density in nats, summed over the groups of C classes: log (C-1)! + (C-1) log τ + Σ_c (l_c
 * - (τ + 1) log z_c) - C log Σ_c e^(l_c - τ log z_c). A coordinate below 10⁻³⁰ is drawn, and
 * counts, as 10⁻³⁰.
 *
 * <p>Mean and standard deviation, for which there is no formula, are those of the limit τ → 0: π =
 * softmax(l) and √(π(1 - π)), the moments of {@link #unrelaxed()}.
 *
 * <p>Sources: Jang, Gu and Poole 2017, arXiv:1611.01144; the density: Maddison, Mnih and Teh 2017,
 * arXiv:1611.00712.
 */
public final class GumbelSoftmax implements Posterior {
  private static final double SMALLEST = 1e-30; // its reciprocal is finite in float32
  private static final double LOG_SMALLEST = Math.log(SMALLEST);

  private final ClassGroups groups;
  private final Tensor logits;
  private final Tensor temperature;

  /**
   * The posterior of a batch.
   *
   * @param logits l, shape {@code [batch, groups…, classes]}
   * @param temperature τ, a scalar above 0
   */
  public GumbelSoftmax(ClassGroups groups, Tensor logits, Tensor temperature) {
    this.groups = groups;
    this.logits = logits;
    this.temperature = temperature;
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Tensor gumbel = GumbelNoise.draw(noise, "class", logits.shape().insert(0, count));
    // limited as in logProb: a prior made of posteriors scores the draws by that
    Tensor logZ = logits.plus(gumbel).dividedBy(temperature).logSoftmax(-1).maximum(LOG_SMALLEST);
    return Draw.of(logZ.exp(), () -> perGroup(logZ).sum(-1));
  }

  @Override
  public Tensor logProb(Tensor z) {
    return perGroup(logarithm(z)).sum(-1);
  }

  @Override
  public Tensor mean() {
    return unrelaxed().mean();
  }

  @Override
  public Tensor standardDeviation() {
    return unrelaxed().standardDeviation();
  }

  /** The distribution over one-hot classes that this one relaxes. */
  public CategoricalPosterior unrelaxed() {
    return new CategoricalPosterior(groups, logits);
  }

  @Override
  public Posterior detached() {
    return new GumbelSoftmax(groups, logits.stopGradient(), temperature);
  }

  @Override
  public LatentSpace space() {
    return LatentSpace.SIMPLEX;
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.of(perGroup(logarithm(z)));
  }

  private static Tensor logarithm(Tensor z) {
    return z.maximum(SMALLEST).log();
  }

  private Tensor perGroup(Tensor logZ) {
    int classes = groups.classes();
    Tensor tilted = logits.minus(logZ.times(temperature));
    Tensor total = tilted.logSumExpKeepingDims(-1);
    Tensor scale = temperature.log().times(classes - 1).plus(logFactorial(classes - 1));
    return groups.sumOfClasses(tilted.minus(total).minus(logZ)).plus(scale);
  }

  private static double logFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }
}
