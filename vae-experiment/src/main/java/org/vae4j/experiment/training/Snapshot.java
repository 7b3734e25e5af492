package org.vae4j.experiment.training;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vae4j.backend.Session;
import org.vae4j.experiment.run.Position;
import org.vae4j.graph.ParameterSpec;

/**
 * Everything that changes in training, at one moment.
 *
 * @param values of all parameters, states and slots, by name
 */
public record Snapshot(Position position, Map<String, float[]> values) {
  static Snapshot of(Position position, Session session, Collection<ParameterSpec> parameters) {
    Map<String, float[]> values = new LinkedHashMap<>();
    parameters.forEach(spec -> values.put(spec.name(), session.read(spec.name())));
    return new Snapshot(position, values);
  }

  /** The name of a value with a number that is infinite or NaN. */
  Optional<String> firstNonFinite() {
    return values.entrySet().stream()
        .filter(entry -> !finite(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean finite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  void restore(Session session) {
    values.forEach(session::write);
  }
}
