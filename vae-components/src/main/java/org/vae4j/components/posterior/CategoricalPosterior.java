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
 * The posterior over one-hot latents: independent groups, each of class c with probability π_c =
 * softmax(logits)_c.
 *
 * <p>Log-probability in nats: Σ_groups Σ_c z_c log π_c. Draws follow the Gumbel-max rule and carry
 * no gradient; their log-probability has one towards the logits, for score-function estimators.
 * Mean and standard deviation are those of the draws: π and √(π(1 - π)).
 *
 * <p>Source: Mnih and Rezende 2016, arXiv:1602.06725.
 */
public final class CategoricalPosterior implements Posterior {
  private final ClassGroups groups;
  private final Tensor logits;

  /**
   * The posterior of a batch.
   *
   * @param logits unnormalised log-probabilities, shape {@code [batch, groups…, classes]}
   */
  public CategoricalPosterior(ClassGroups groups, Tensor logits) {
    this.groups = groups;
    this.logits = logits;
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Tensor gumbel = GumbelNoise.draw(noise, "class", logits.shape().insert(0, count));
    Tensor z = groups.largest(logits.plus(gumbel)).stopGradient();
    return Draw.of(z, () -> logProb(z));
  }

  @Override
  public Tensor logProb(Tensor z) {
    return perGroup(z).sum(-1);
  }

  @Override
  public Tensor mean() {
    return logits.softmax(-1);
  }

  @Override
  public Tensor standardDeviation() {
    Tensor probability = mean();
    return probability.times(probability.negate().plus(1).maximum(0)).sqrt();
  }

  @Override
  public Posterior detached() {
    return new CategoricalPosterior(groups, logits.stopGradient());
  }

  @Override
  public LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }

  @Override
  public boolean reparameterised() {
    return false;
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.of(perGroup(z));
  }

  /**
   * The entropy of each group.
   *
   * @return nats, shape {@code [batch, groups]}
   */
  Tensor entropies() {
    Tensor logProbabilities = logits.logSoftmax(-1);
    return groups.sumOfClasses(logProbabilities.exp().times(logProbabilities)).negate();
  }

  private Tensor perGroup(Tensor z) {
    return groups.sumOfClasses(z.times(logits.logSoftmax(-1)));
  }
}
