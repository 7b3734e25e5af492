package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.tree.SpecText;

/** The starter spec is a right spec, with its suggestions too. */
final class StarterSpecTest {
  @Test
  void itLoadsAsItIs() {
    assertEquals("my-first", load(StarterSpec.named("my-first")).name());
  }

  @Test
  void itLoadsWithEverySuggestionTaken() {
    String taken =
        StarterSpec.named("x").replaceAll("(?m)^( *)# (?=backend|evaluation|  log|early)", "$1");
    ExperimentSpec spec = load(taken);
    assertTrue(spec.backend().isPresent(), taken);
    assertTrue(spec.training().earlyStopping().isPresent(), taken);
  }

  private static ExperimentSpec load(String yaml) {
    return new SpecLoader(TestPlugin.registry())
        .load(SpecText.embedded("starter", yaml), List.of())
        .spec();
  }
}
