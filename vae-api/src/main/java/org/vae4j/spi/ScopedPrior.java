package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/** A prior that writes its nodes under the scope {@code prior}. */
record ScopedPrior(LatentPrior plain, ScopeEntry scopes) implements LatentPrior {
  private static final String SCOPE = "prior";

  @Override
  public Tensor logProb(Tensor z) {
    return scopes.in(SCOPE, () -> plain.logProb(z));
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    return scopes.in(SCOPE, () -> plain.sample(count, noise));
  }

  @Override
  public LatentSpace space() {
    return plain.space();
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return scopes.in(SCOPE, () -> plain.logProbPerDimension(z));
  }
}
