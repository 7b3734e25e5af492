package org.vae4j.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/**
 * What an {@link Estimator} returns: the bound that is reported, the losses that are minimised, and
 * terms that are logged.
 *
 * <p>Bound and loss are two things: they differ for warm-up and beta weights, for path-derivative
 * and score-function gradients. A loss may be meant for some parts of the model only, as in
 * wake-sleep and PIWAE, where encoder and decoder follow different gradients in the same step.
 */
public final class Objective {
  /** A scalar to minimise, and the parts of the model whose parameters follow its gradient. */
  public record Loss(Tensor value, Set<ModelPart> parts) {
    /** Checks that the loss is a scalar. */
    public Loss {
      if (value.shape().rank() != 0) {
        throw new ShapeException("a loss must be a scalar, received shape " + value.shape());
      }
      parts = Set.copyOf(parts);
    }
  }

  private final Tensor bound;
  private final List<Loss> losses = new ArrayList<>();
  private final Map<String, Tensor> perExample = new LinkedHashMap<>();
  private final Map<String, Tensor> scalars = new LinkedHashMap<>();

  private Objective(Tensor bound) {
    if (bound.shape().rank() != 1) {
      throw new ShapeException("a bound has shape [batch], received " + bound.shape());
    }
    this.bound = bound;
  }

  /**
   * An objective that reports this bound and minimises nothing yet.
   *
   * @param bound nats for each example at beta = 1, shape {@code [batch]}
   */
  public static Objective withBound(Tensor bound) {
    return new Objective(bound);
  }

  /** Minimises a scalar over all parameters. */
  public Objective minimise(Tensor loss) {
    return minimise(loss, EnumSet.allOf(ModelPart.class));
  }

  /** Minimises a scalar over the parameters of some parts. */
  public Objective minimise(Tensor loss, Set<ModelPart> parts) {
    losses.add(new Loss(loss, parts));
    return this;
  }

  /**
   * Logs a term as its mean over the batch.
   *
   * @param name kebab-case; {@code reconstruction}, {@code kl} and {@code kl-per-dimension} are
   *     those every estimator should give where they make sense
   * @param term shape {@code [batch]} or {@code [batch, columns]}
   */
  public Objective log(String name, Tensor term) {
    perExample.put(name, term);
    return this;
  }

  /** Logs a number of the step as it is, such as {@code beta}. */
  public Objective logScalar(String name, Tensor scalar) {
    scalars.put(name, scalar);
    return this;
  }

  /** Nats for each example, shape {@code [batch]}. */
  public Tensor bound() {
    return bound;
  }

  /** What is minimised; each parameter follows the sum of the gradients meant for it. */
  public List<Loss> losses() {
    return Collections.unmodifiableList(losses);
  }

  /** Terms with one row an example, by name. */
  public Map<String, Tensor> perExample() {
    return Collections.unmodifiableMap(perExample);
  }

  /** Numbers of the step, by name. */
  public Map<String, Tensor> scalars() {
    return Collections.unmodifiableMap(scalars);
  }
}
