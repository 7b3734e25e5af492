package org.vae4j.matrix;

import java.util.List;
import java.util.Map;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.experiment.plugin.option.OptionField;

/**
 * The options a component has in the matrix: small ones, and several where they lead to other
 * formulas. What is not named here has its defaults.
 */
final class TinyOptions {
  static final String DEFAULTS = "{}";

  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "prior/mixture-of-gaussians", List.of("{components: 4}"),
          "likelihood/gaussian", List.of("{}", "{scale: optimal}", "{scale: predicted}"),
          "estimator/elbo", List.of("{}", "{kl: analytic}", "{kl: monte-carlo, samples: 2}"),
          "estimator/iwae", List.of("{samples: 3}"));

  /** What else a spec has to say for the sake of a component. */
  private static final Map<String, List<String>> SETTINGS = Map.of();

  private TinyOptions() {}

  /**
   * The component with each of its options.
   *
   * @throws IllegalStateException when it needs options and has none here
   */
  static List<Part> parts(RegisteredComponent component) {
    List<String> options =
        OPTIONS.getOrDefault(key(component.kind().label(), component.name()), List.of());
    if (options.isEmpty()
        && component.options().fields().stream().anyMatch(OptionField::required)) {
      throw new IllegalStateException(
          component.label() + " needs options. Give it an entry in TinyOptions.");
    }
    return (options.isEmpty() ? List.of(DEFAULTS) : options)
        .stream().map(text -> new Part(component.kind(), component.name(), text)).toList();
  }

  /** The overrides that come with a part. */
  static List<String> settings(Part part) {
    return SETTINGS.getOrDefault(key(part.kind().label(), part.name()), List.of());
  }

  private static String key(String kind, String name) {
    return kind + "/" + name;
  }
}
