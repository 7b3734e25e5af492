package org.vae4j.experiment.training;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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

  void restore(Session session) {
    values.forEach(session::write);
  }
}
