package org.vae4j.examples.ring;

import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A ring in the plane: z = ρ u with ρ ~ N(r, s²) and u uniform on the unit circle.
 *
 * <p>A point at distance d is reached with ρ = d and with ρ = -d, hence p(z) = (N(d; r, s²) + N(-d;
 * r, s²)) / (2π d): normalised exactly. In nats; the quotient of both terms is e^(-2 d r / s²).
 */
final class RingPrior implements LatentPrior {
  private static final double TINY = 1e-12; // keeps the gradient finite at the centre

  private final double radius;
  private final double width;

  RingPrior(double radius, double width) {
    this.radius = radius;
    this.width = width;
  }

  @Override
  public Tensor logProb(Tensor z) {
    Tensor d = length(z);
    Tensor outer = d.minus(radius).dividedBy(width).square().times(-0.5);
    Tensor both = outer.plus(d.times(-2 * radius / (width * width)).softplus());
    return both.minus(d.log()).minus(1.5 * Math.log(2 * Math.PI) + Math.log(width));
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    Tensor direction = noise.normal("direction", Shape.of(count, 2));
    Tensor rho = noise.normal("radius", Shape.of(count)).times(width).plus(radius);
    return direction.times(rho.dividedBy(length(direction)).expandDims(-1));
  }

  private static Tensor length(Tensor z) {
    return z.square().sum(-1).plus(TINY).sqrt();
  }
}
