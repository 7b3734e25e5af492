package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Means over a split, in nats per example: {@code bound}, and where the estimator has them {@code
 * reconstruction}, {@code kl}, {@code kl-per-dimension} and terms of its own.
 *
 * @param values by kebab-case name, in the order in which they are shown: one number, or one a
 *     column; {@code bound} is always among them, at beta = 1
 */
public record Terms(Map<String, List<Double>> values) {
  private static final String BOUND = "bound";

  /** Copies the map and checks that it has one bound. */
  public Terms {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (values.getOrDefault(BOUND, List.of()).size() != 1) {
      throw new IllegalArgumentException("terms need one bound, received " + values.keySet());
    }
  }

  /** The three terms of an evidence lower bound: bound = reconstruction − kl. */
  public static Terms of(double bound, double reconstruction, double kl) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    values.put(BOUND, List.of(bound));
    values.put("reconstruction", List.of(reconstruction));
    values.put("kl", List.of(kl));
    return new Terms(values);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Terms ofJson(Map<String, Object> json) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    json.forEach((name, value) -> values.put(name, numbers(value)));
    return new Terms(values);
  }

  private static List<Double> numbers(Object value) {
    List<?> list = value instanceof List<?> several ? several : List.of(value);
    return list.stream().map(Terms::number).toList();
  }

  /** JSON has no NaN and no infinity: they are written as text. */
  private static double number(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(value.toString());
  }

  /** As in the file: a term of one column as a number, others as a list. */
  @JsonValue
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    values.forEach(
        (name, columns) -> json.put(name, columns.size() == 1 ? columns.get(0) : columns));
    return json;
  }

  /** The bound on log p(x) in nats per example. */
  public double bound() {
    return values.get(BOUND).get(0);
  }

  /** Another term, where there is one of this name and it is one number. */
  public OptionalDouble term(String name) {
    List<Double> columns = values.getOrDefault(name, List.of());
    return columns.size() == 1 ? OptionalDouble.of(columns.get(0)) : OptionalDouble.empty();
  }
}
