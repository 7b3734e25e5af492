package org.vae4j.components.posterior;

import java.util.List;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The posterior of an inverse autoregressive flow: a draw of a diagonal Gaussian, carried through
 * steps z ← σ_t(z, x) ⊙ z + (1 - σ_t(z, x)) ⊙ m_t(z, x), every other one in reversed order.
 *
 * <p>Log-density in nats: log N(z_0; μ, diag σ²) - Σ_t Σ_d log σ_t,d. A draw knows it from its way
 * forward, T network evaluations for T steps. Scoring other latents, as a VampPrior or a
 * path-derivative estimator does, inverts the flow exactly: T · D evaluations for D latents, one
 * after the other, whose hidden layers are all kept for a gradient.
 *
 * <p>Mean and standard deviation have no formula; they are those of 64 points that the flow carries
 * from N(μ, σ²), 32 random ones and their mirror images, the same for all rows.
 *
 * <p>Source: Kingma et al. 2016, arXiv:1606.04934.
 */
public final class Iaf implements Posterior {
  private static final int PAIRS = 32;

  private final Shape latent;
  private final Posterior start;
  private final List<AutoregressiveStep> steps;
  private final Noise noise;

  /**
   * The posterior of a batch.
   *
   * @param latent the shape of one latent, of D numbers
   * @param start the distribution that is carried, over vectors of D numbers
   * @param noise of the points that mean and standard deviation are estimated with
   */
  Iaf(Shape latent, Posterior start, List<AutoregressiveStep> steps, Noise noise) {
    this.latent = latent;
    this.start = start;
    this.steps = List.copyOf(steps);
    this.noise = noise;
  }

  @Override
  public Draw sample(int count, Noise drawing) {
    Draw begun = start.sample(count, drawing);
    FlowPoint end = forward(begun.z());
    return Draw.of(shaped(end.z()), () -> begun.logProb().minus(end.logDeterminant()));
  }

  @Override
  public Tensor logProb(Tensor z) {
    FlowPoint begun = backward(z.flattenAfter(z.shape().rank() - latent.rank()));
    return start.logProb(begun.z()).minus(begun.logDeterminant());
  }

  private FlowPoint forward(Tensor z) {
    FlowPoint point = new FlowPoint(z, z.constant(0));
    for (AutoregressiveStep step : steps) {
      FlowPoint next = step.forward(point.z());
      point = new FlowPoint(next.z(), point.logDeterminant().plus(next.logDeterminant()));
    }
    return point;
  }

  private FlowPoint backward(Tensor z) {
    FlowPoint point = new FlowPoint(z, z.constant(0));
    for (int i = steps.size() - 1; i >= 0; i--) {
      FlowPoint before = steps.get(i).backward(point.z());
      point = new FlowPoint(before.z(), point.logDeterminant().plus(before.logDeterminant()));
    }
    return point;
  }

  @Override
  public Tensor mean() {
    return shaped(points().mean(0));
  }

  @Override
  public Tensor standardDeviation() {
    Tensor points = points();
    return shaped(points.minus(points.mean(0)).square().mean(0).sqrt());
  }

  /** Points that stand for the draws, shape {@code [points, batch, D]}. */
  private Tensor points() {
    Tensor half = noise.normal("moments", Shape.of(PAIRS, 1, latent.size()));
    Tensor unit = half.dividedBy(half.square().mean(0).sqrt());
    Tensor both = unit.concat(0, unit.negate());
    return forward(both.times(start.standardDeviation()).plus(start.mean())).z();
  }

  private Tensor shaped(Tensor vectors) {
    return vectors.reshape(vectors.shape().dropLast(1).append(latent));
  }

  @Override
  public Posterior detached() {
    List<AutoregressiveStep> stopped = steps.stream().map(AutoregressiveStep::detached).toList();
    return new Iaf(latent, start.detached(), stopped, noise);
  }
}
