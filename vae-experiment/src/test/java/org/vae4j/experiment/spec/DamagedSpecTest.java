package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;

/** However a spec is damaged, it loads or is refused with a place: nothing else is thrown. */
final class DamagedSpecTest {
  private static final int SPECS = 2000;
  private static final String LETTERS = "{}[]:,-&*!|>'\"#%@` \n\t?~0159.eEx+abyz\u00e9\u0000";
  private static final String SPEC =
      """
      name: mnist-vamp
      seed: 42
      data: {source: {table: {from: 3, shape: [28, 28]}}, validation: 1000}
      model:
        latent: &size [4, 8]
        prior: { vamp: { components: 500, spread: 1e-1 } }
        encoder: &net { mlp: { hidden: [300, 300], activation: "tanh" } }
        decoder: *net
      estimator: { elbo: { kl: monte-carlo, schedule: { linear: { samples: 100 } } } }
      training:
        epochs: 200
        optimizer: { adam: { learning-rate: 5e-4, clip: null } }
        early-stopping: { patience: 50 }
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itLoadsOrIsRefused(long seed) {
    Random random = new Random(seed);
    ComponentRegistry registry = TestPlugin.registry();
    int refused = 0;
    for (int i = 0; i < SPECS; i++) {
      String damaged = damaged(random);
      try {
        new SpecLoader(registry).load(SpecText.embedded("damaged.yaml", damaged), List.of());
      } catch (InvalidSpecException e) {
        refused++;
        assertTrue(e.getMessage().startsWith("damaged.yaml"), e.getMessage());
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", spec " + i + ":\n" + damaged, e);
      }
    }
    assertTrue(refused > SPECS / 2, "the damage is real: " + refused + " refused, seed " + seed);
    assertEquals("mnist-vamp", load(registry).name());
  }

  private static ExperimentSpec load(ComponentRegistry registry) {
    return new SpecLoader(registry).load(SpecText.embedded("right.yaml", SPEC), List.of()).spec();
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(SPEC);
    for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
      int place = random.nextInt(text.length() - 10);
      String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(place, place + 1 + random.nextInt(9));
        case 1 -> text.insert(place, letter);
        default -> text.replace(place, place + 1, letter);
      }
    }
    return text.toString();
  }
}
