package org.vae4j.experiment.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.spi.AnalyticKl;

/** All components that specs can name, by kind and name. */
public final class ComponentRegistry {
  private final Map<Kind, Map<String, RegisteredComponent>> components = new EnumMap<>(Kind.class);
  private final List<AnalyticKl<?, ?>> analyticKls = new ArrayList<>();
  private final List<PluginOrigin> plugins = new ArrayList<>();

  private ComponentRegistry() {}

  /**
   * The components of all plug-ins on a path.
   *
   * @throws PluginException listing everything that is wrong with the plug-ins
   */
  public static ComponentRegistry of(PluginPath path) {
    return of(path.services(VaePlugin.class));
  }

  /**
   * The components of these plug-ins.
   *
   * @throws PluginException listing everything that is wrong with the plug-ins, such as two that
   *     bring components of one kind and name
   */
  public static ComponentRegistry of(List<Found<VaePlugin>> plugins) {
    List<String> problems = new ArrayList<>();
    ComponentRegistry registry = new ComponentRegistry();
    for (Found<VaePlugin> plugin : plugins) {
      PluginReader reader = new PluginReader(plugin, problems);
      reader.components().forEach(component -> registry.add(component, problems));
      registry.analyticKls.addAll(reader.analyticKls());
      registry.plugins.add(plugin.origin());
    }
    if (!problems.isEmpty()) {
      throw new PluginException(problems);
    }
    return registry;
  }

  /** The component of this kind and name. */
  public Optional<RegisteredComponent> find(Kind kind, String name) {
    return Optional.ofNullable(components.getOrDefault(kind, Map.of()).get(name));
  }

  /** All components of a kind, by name. */
  public List<RegisteredComponent> components(Kind kind) {
    return List.copyOf(components.getOrDefault(kind, Map.of()).values());
  }

  /** All components, by kind and name. */
  public List<RegisteredComponent> components() {
    return components.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .sorted(
            Comparator.comparing(RegisteredComponent::kind)
                .thenComparing(RegisteredComponent::name))
        .toList();
  }

  /** All closed-form KLs, in the order of the plug-ins. */
  public List<AnalyticKl<?, ?>> analyticKls() {
    return List.copyOf(analyticKls);
  }

  /** Where the plug-ins came from, each once, in the order in which they were found. */
  public List<PluginOrigin> plugins() {
    return plugins.stream().distinct().toList();
  }

  private void add(RegisteredComponent component, List<String> problems) {
    RegisteredComponent first =
        components
            .computeIfAbsent(component.kind(), kind -> new TreeMap<>())
            .putIfAbsent(component.name(), component);
    if (first != null) {
      problems.add(
          component.label()
              + " is in two plug-ins: "
              + first.origin().place()
              + " and "
              + component.origin().place()
              + ". Remove one of the two, or rename the component.");
    }
  }
}
