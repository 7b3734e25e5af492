package org.vae4j.experiment.spec.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginOrigin;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.plugin.Kind;

/** Lists the components of a kind for a message, each plug-in's behind one another. */
final class KnownComponents {
  private KnownComponents() {}

  /** For example {@code known priors: gaussian, vamp (vae-components 0.1.0); ring (ring.jar)}. */
  static String text(ComponentRegistry registry, Kind kind) {
    Map<PluginOrigin, List<String>> names = new LinkedHashMap<>();
    for (PluginOrigin origin : registry.plugins()) {
      names.put(
          origin,
          registry.components(kind).stream()
              .filter(component -> component.origin().equals(origin))
              .map(RegisteredComponent::name)
              .toList());
    }
    String known =
        names.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey().label() + ")")
            .collect(Collectors.joining("; "));
    return "known " + kind.label() + "s: " + (known.isEmpty() ? "none" : known);
  }
}
