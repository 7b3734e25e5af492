package org.vae4j.experiment;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.Found;
import org.vae4j.experiment.plugin.PluginOrigin;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;

/**
 * An experiment small enough for hundreds of trainings in a test: 40 rows of three columns in
 * batches of 16, so that an epoch has two whole steps and a remainder of 8 rows; a likelihood with
 * a state; validation and test rows.
 */
public final class TinyExperiment {
  /** How many steps an epoch has. */
  public static final int STEPS = 3;

  /** The spec, three epochs long. */
  public static final String SPEC =
      """
      name: tiny
      seed: 7
      backend: native
      data:
        source: { linear-gaussian: { columns: 3, latent: 1, train: 50, test: 20 } }
        validation: 10
      model:
        latent: 2
        encoder: { mlp: { hidden: [4] } }
        decoder: { mlp: { hidden: [4] } }
        likelihood: { gaussian: { scale: optimal } }
      training:
        epochs: 3
        batch-size: 16
      """;

  private TinyExperiment() {}

  /** Experiments with the built-in components and some of the test's own. */
  public static Experiments open(Environment environment, ComponentFactory<?, ?, ?>... more) {
    PluginPath path = PluginPath.ofApplication();
    List<Found<VaePlugin>> plugins = new ArrayList<>(path.services(VaePlugin.class));
    VaePlugin own = () -> List.of(more);
    plugins.add(
        new Found<>(own, new PluginOrigin("of-this-test", Optional.empty(), Optional.empty())));
    return Guice.createInjector(
            new ExperimentModule(environment, path, ComponentRegistry.of(plugins)))
        .getInstance(Experiments.class);
  }

  /** A machine of the test's own, on which it is always the same moment. */
  public static Environment environment(Path folder) {
    return new Environment(
        Clock.fixed(Instant.parse("2025-01-02T03:04:05Z"), ZoneOffset.UTC),
        folder,
        folder.resolve("home"),
        Map.of());
  }

  /** The spec with overrides, each {@code PATH=VALUE}, checked. */
  public static CheckedExperiment check(Experiments experiments, String... overrides) {
    return experiments.check(SpecText.embedded("tiny.yaml", SPEC), List.of(overrides));
  }

  /** The same without plug-ins of the test's own. */
  public static CheckedExperiment check(String... overrides) {
    try (Experiments experiments = open(environment(Path.of("/nowhere")))) {
      return check(experiments, overrides);
    }
  }
}
