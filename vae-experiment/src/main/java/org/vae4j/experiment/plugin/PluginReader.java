package org.vae4j.experiment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.spi.AnalyticKl;

/** Asks a plug-in for all it brings and checks what it says: this is foreign code. */
final class PluginReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final VaePlugin plugin;
  private final PluginOrigin origin;
  private final List<String> problems;

  /**
   * A reader.
   *
   * @param problems receives what is wrong with the plug-in
   */
  PluginReader(Found<VaePlugin> found, List<String> problems) {
    this.plugin = found.service();
    this.origin = found.origin();
    this.problems = problems;
  }

  List<RegisteredComponent> components() {
    List<RegisteredComponent> components = new ArrayList<>();
    try {
      for (ComponentFactory<?, ?, ?> factory : plugin.components()) {
        component(factory).ifPresent(components::add);
      }
    } catch (RuntimeException | LinkageError e) {
      report(plugin, "failed while listing its components: " + Cause.text(e));
    }
    return components;
  }

  List<AnalyticKl<?, ?>> analyticKls() {
    try {
      return List.copyOf(plugin.analyticKls());
    } catch (RuntimeException | LinkageError e) {
      report(plugin, "failed while listing its closed-form KLs: " + Cause.text(e));
      return List.of();
    }
  }

  private Optional<RegisteredComponent> component(ComponentFactory<?, ?, ?> factory) {
    try {
      RegisteredComponent component =
          new RegisteredComponent(
              factory.kind(),
              factory.name(),
              factory.summary(),
              factory.citation(),
              OptionLayout.of(factory.configType()),
              factory,
              origin);
      if (NAME.matcher(component.name()).matches()) {
        return Optional.of(component);
      }
      report(
          factory,
          "has the name '"
              + component.name()
              + "'; a name is made of lower-case letters, digits and single hyphens and begins with"
              + " a letter");
    } catch (IllegalArgumentException e) {
      report(factory, "describes its options wrongly: " + e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      report(factory, "failed while describing its component: " + Cause.text(e));
    }
    return Optional.empty();
  }

  private void report(Object culprit, String problem) {
    problems.add(
        origin.labelWithFile() + ": " + culprit.getClass().getName() + " " + problem + ".");
  }
}
