package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.components.likelihood.CompositeConfig;
import org.vae4j.components.likelihood.CompositePart;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.plugin.option.OptionField;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.plugin.Kind;

/** Every built-in component can be named in a spec, which then survives being written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BuiltInComponentsSpecTest {
  private static final Path FOLDER = Path.of("/data");

  private static final String SMALLEST =
      "data: {source: digits}\nmodel: {latent: 2}\ntraining: {epochs: 1}\n";

  private final PluginPath plugins = PluginPath.ofApplication();
  private ComponentRegistry registry;

  @BeforeAll
  void findComponents() {
    registry = ComponentRegistry.of(plugins);
  }

  @AfterAll
  void close() {
    plugins.close();
  }

  private Stream<String> choices() {
    return registry.components().stream()
        .filter(component -> component.options().fields().stream().noneMatch(OptionField::required))
        .map(component -> key(component.kind()) + "=" + component.name());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aChoiceWithItsDefaultsSurvives(String choice) {
    ExperimentSpec spec = load(SMALLEST, choice);
    String written = ResolvedSpecWriter.write(spec, FOLDER);
    assertEquals(spec, load(written));
    assertEquals(written, ResolvedSpecWriter.write(load(written), FOLDER));
  }

  /** A list of maps, each with a component of its own. */
  @Test
  void aCompositeLikelihoodSurvives() {
    ExperimentSpec spec =
        load(
            SMALLEST,
            "model.likelihood={composite: {parts: [{columns: 2, likelihood: gaussian},"
                + " {columns: 1, likelihood: {categorical: {classes: 4}}}]}}");
    CompositeConfig config = (CompositeConfig) spec.model().likelihood().config();
    assertEquals(List.of(2, 1), config.parts().stream().map(CompositePart::columns).toList());
    assertEquals("categorical", config.parts().get(1).likelihood().name());
    assertEquals(spec, load(ResolvedSpecWriter.write(spec, FOLDER)));
  }

  @Test
  void mistakesInThePartsOfACompositeLikelihoodAreReportedWhereTheyStand() {
    String parts =
        "{composite: {parts: [{columns: 0, likelihood: gaussian}, {colums: 1, likelihood: gaussian},"
            + " {columns: 1, likelihood: {categorical: {classes: 1}}}]}}";
    InvalidSpecException refusal =
        assertThrows(InvalidSpecException.class, () -> load(SMALLEST, "model.likelihood=" + parts));
    Golden.check("composite-errors.txt", refusal.getMessage());
  }

  @Test
  void thereAreComponentsOfEveryKind() {
    for (Kind kind : Kind.values()) {
      assertTrue(!registry.components(kind).isEmpty(), kind.label());
    }
  }

  @Test
  void theStarterSpecNamesBuiltInComponents() {
    ExperimentSpec spec = load(StarterSpec.named("first"));
    assertEquals("first", spec.name());
    assertEquals(Optional.empty(), spec.backend());
  }

  private ExperimentSpec load(String yaml, String... overrides) {
    return new SpecLoader(registry)
        .load(SpecText.embedded("test.yaml", yaml), List.of(overrides))
        .spec();
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case PRIOR, POSTERIOR, ENCODER, DECODER, LIKELIHOOD -> "model." + kind.label();
      case ESTIMATOR -> "estimator";
      case KL_SCHEDULE -> "estimator.elbo.schedule";
      case OPTIMIZER, LEARNING_RATE_SCHEDULE -> "training." + kind.label();
      case DATA_SOURCE -> "data.source";
    };
  }
}
