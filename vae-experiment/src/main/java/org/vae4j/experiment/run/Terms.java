package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Means over a split, in nats per example: {@code bound}, and where the estimator has them {@code
 * reconstruction}, {@code kl} and terms of its own.
 *
 * @param values by kebab-case name, in the order in which they are shown; {@code bound} is always
 *     among them, at beta = 1
 */
public record Terms(@JsonValue Map<String, Double> values) {
  private static final String BOUND = "bound";

  /** Copies the map and checks that it has a bound. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Terms {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (!values.containsKey(BOUND)) {
      throw new IllegalArgumentException("terms without a bound: " + values.keySet());
    }
  }

  /** The three terms of an evidence lower bound: bound = reconstruction − kl. */
  public static Terms of(double bound, double reconstruction, double kl) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(BOUND, bound);
    values.put("reconstruction", reconstruction);
    values.put("kl", kl);
    return new Terms(values);
  }

  /** The bound on log p(x) in nats per example. */
  public double bound() {
    return values.get(BOUND);
  }

  /** Another term, where there is one of this name. */
  public OptionalDouble term(String name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
