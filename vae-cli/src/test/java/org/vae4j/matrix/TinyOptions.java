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
      Map.ofEntries(
          entry("prior/mixture-of-gaussians", "{components: 4}"),
          entry("prior/vamp", "{components: 4}"),
          entry("posterior/iaf", "{hidden: [5]}"),
          entry("likelihood/gaussian", "{}", "{scale: optimal}", "{scale: predicted}"),
          entry("likelihood/categorical", "{classes: 2}"),
          entry("likelihood/discretized-logistic", "{levels: 2}"),
          entry(
              "likelihood/composite",
              "{parts: [{columns: 3, likelihood: bernoulli}, {columns: 1, likelihood: gaussian}]}"),
          entry("estimator/elbo", "{}", "{kl: analytic}", "{kl: monte-carlo, samples: 2}"),
          entry("estimator/iwae", "{samples: 3}"),
          entry("estimator/stl", "{}", "{bound: iwae, samples: 3}"),
          entry("estimator/dreg", "{samples: 3}"),
          entry("estimator/vimco", "{samples: 3}"));

  private static final List<String> ONE_HOT = List.of("model.latent=[2, 3]");

  /** What else a spec has to say for the sake of a component. */
  private static final Map<String, List<String>> SETTINGS =
      Map.of(
          "prior/categorical", ONE_HOT,
          "posterior/categorical", ONE_HOT,
          "posterior/gumbel-softmax", ONE_HOT);

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

  private static Map.Entry<String, List<String>> entry(String key, String... options) {
    return Map.entry(key, List.of(options));
  }

  private static String key(String kind, String name) {
    return kind + "/" + name;
  }
}
