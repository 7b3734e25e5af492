package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/** A posterior that writes its nodes under the scope {@code posterior}. */
record ScopedPosterior(Posterior plain, ScopeEntry scopes) implements Posterior {
  private static final String SCOPE = "posterior";

  static Posterior unwrap(Posterior posterior) {
    return posterior instanceof ScopedPosterior scoped ? scoped.plain : posterior;
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Draw draw = scopes.in(SCOPE, () -> plain.sample(count, noise));
    return Draw.of(draw.z(), () -> scopes.in(SCOPE, draw::logProb)).withPenalties(draw.penalties());
  }

  @Override
  public Tensor logProb(Tensor z) {
    return scopes.in(SCOPE, () -> plain.logProb(z));
  }

  @Override
  public Tensor mean() {
    return scopes.in(SCOPE, plain::mean);
  }

  @Override
  public Tensor standardDeviation() {
    return scopes.in(SCOPE, plain::standardDeviation);
  }

  @Override
  public Posterior detached() {
    return new ScopedPosterior(scopes.in(SCOPE, plain::detached), scopes);
  }

  @Override
  public LatentSpace space() {
    return plain.space();
  }

  @Override
  public boolean reparameterised() {
    return plain.reparameterised();
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return scopes.in(SCOPE, () -> plain.logProbPerDimension(z));
  }
}
