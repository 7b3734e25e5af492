package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Means over a split, in nats per example: {@code bound} at beta = 1, and where the estimator has
 * them {@code reconstruction}, {@code kl}, {@code kl-per-dimension} and terms of its own.
 *
 * <p>In a file a term of one number is that number, any other a list.
 *
 * @param columns the numbers of every term, by kebab-case name, in the order in which they are
 *     shown
 */
public record Terms(Map<String, List<Double>> columns) {
  private static final String BOUND = "bound";

  /** Copies the map and checks that it has a bound. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Terms {
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    columns.forEach((name, numbers) -> copy.put(name, List.copyOf(numbers)));
    columns = Collections.unmodifiableMap(copy);
    if (columns.getOrDefault(BOUND, List.of()).size() != 1) {
      throw new IllegalArgumentException(
          "terms need a bound of one number, received " + columns.keySet());
    }
  }

  /** Terms as they are accumulated. */
  public static Terms of(Map<String, double[]> means) {
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    means.forEach((name, mean) -> columns.put(name, Arrays.stream(mean).boxed().toList()));
    return new Terms(columns);
  }

  /** The three terms of an evidence lower bound: bound = reconstruction − kl. */
  public static Terms of(double bound, double reconstruction, double kl) {
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    columns.put(BOUND, List.of(bound));
    columns.put("reconstruction", List.of(reconstruction));
    columns.put("kl", List.of(kl));
    return new Terms(columns);
  }

  /** The bound on log p(x) in nats per example. */
  public double bound() {
    return columns.get(BOUND).get(0);
  }

  /** Another term, where there is one of this name and it is a single number. */
  public OptionalDouble term(String name) {
    List<Double> numbers = columns.getOrDefault(name, List.of());
    return numbers.size() == 1 ? OptionalDouble.of(numbers.get(0)) : OptionalDouble.empty();
  }

  @JsonValue
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    columns.forEach(
        (name, numbers) -> json.put(name, numbers.size() == 1 ? numbers.get(0) : numbers));
    return json;
  }
}
