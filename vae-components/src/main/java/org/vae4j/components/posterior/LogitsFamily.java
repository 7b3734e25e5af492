package org.vae4j.components.posterior;

import java.util.function.Function;
import org.vae4j.components.network.Dense;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Posteriors whose logits are affine in the encoder's features, one number for each of z. */
final class LogitsFamily implements PosteriorFamily {
  private final Shape latent;
  private final Dense logits;
  private final Function<Tensor, Posterior> posteriors;

  /**
   * A family.
   *
   * @param posteriors makes the posterior of logits of shape {@code [batch, latent…]}
   */
  LogitsFamily(PosteriorContext context, Function<Tensor, Posterior> posteriors) {
    this.latent = context.latentShape();
    this.logits = Dense.create(context, "logits", context.featureSize(), latent.size());
    this.posteriors = posteriors;
  }

  @Override
  public Posterior posterior(Tensor features, Observation x) {
    Shape shape = latent.insert(0, features.shape().dim(0));
    return posteriors.apply(logits.apply(features).reshape(shape));
  }
}
