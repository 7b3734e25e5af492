package org.vae4j.spi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vae4j.tensor.Tensor;

/**
 * Draws from a posterior, with their log-density.
 *
 * <p>The density comes with the draw because a flow knows it on the way forward and would have to
 * be inverted afterwards. It is written into the graph when it is first asked for.
 */
public final class Draw {
  private final Tensor z;
  private final Supplier<Tensor> density;
  private final Map<String, Tensor> penalties;
  private Optional<Tensor> logProb = Optional.empty();

  private Draw(Tensor z, Supplier<Tensor> density, Map<String, Tensor> penalties) {
    this.z = z;
    this.density = density;
    this.penalties = penalties;
  }

  /**
   * A draw.
   *
   * @param z shape {@code [samples, batch, latent…]}
   * @param logProb nats, shape {@code [samples, batch]}
   */
  public static Draw of(Tensor z, Supplier<Tensor> logProb) {
    return new Draw(z, logProb, Map.of());
  }

  /**
   * This draw with losses of the family's own, such as the commitment loss of vector quantisation.
   * An estimator adds them to what is minimised and logs each by its name; they are no part of the
   * bound.
   *
   * @param penalties by name, each of shape {@code [batch]}
   */
  public Draw withPenalties(Map<String, Tensor> penalties) {
    return new Draw(z, density, Map.copyOf(penalties));
  }

  /** Shape {@code [samples, batch, latent…]}. */
  public Tensor z() {
    return z;
  }

  /** log q(z|x) in nats, shape {@code [samples, batch]}. */
  public Tensor logProb() {
    if (logProb.isEmpty()) {
      logProb = Optional.of(density.get());
    }
    return logProb.get();
  }

  /** Losses of the family's own, by name, each of shape {@code [batch]}. */
  public Map<String, Tensor> penalties() {
    return penalties;
  }
}
