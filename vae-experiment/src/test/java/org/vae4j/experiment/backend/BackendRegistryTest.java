package org.vae4j.experiment.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.Usability;

final class BackendRegistryTest {
  private static final BackendFactory SLOW = new FakeBackend("slow", 1, Usability.yes("scalar"));
  private static final BackendFactory FAST = new FakeBackend("fast", 10, Usability.yes("vectors"));
  private static final BackendFactory GPU =
      new FakeBackend("gpu", 100, Usability.no("there is no GPU", "plug one in"));
  private static final BackendRegistry REGISTRY = new BackendRegistry(List.of(SLOW, GPU, FAST));

  @Test
  void theUsableOneOfTheHighestRankIsTheDefault() {
    BackendChoice choice = REGISTRY.choose(Optional.empty());
    assertEquals(FAST, choice.factory());
    assertEquals("the best usable one", choice.reason());
  }

  @Test
  void whatIsAskedForRunsThoughThereIsABetterOne() {
    BackendChoice choice = REGISTRY.choose(Optional.of("slow"));
    assertEquals(SLOW, choice.factory());
    assertEquals("as asked for", choice.reason());
  }

  @Test
  void thereIsNoSubstituteForTheOneAskedFor() {
    refused("gpu", "backend 'gpu' cannot be used here: there is no GPU", "plug one in");
    refused(
        "fst", "unknown backend 'fst'. Did you mean 'fast'?", "known backends: gpu, fast, slow");
    refused("tensorflow", "unknown backend 'tensorflow'", "known backends: gpu, fast, slow");
  }

  @Test
  void withoutAUsableOneNothingRuns() {
    BackendException error =
        assertThrows(
            BackendException.class,
            () -> new BackendRegistry(List.of(GPU)).choose(Optional.empty()));
    assertEquals("no backend can be used here", error.getMessage());
    assertEquals(
        "Run `vae backends` to see why, or put vae-native on the class path.", error.remedy());
  }

  @Test
  void equalRanksAreOrderedByName() {
    BackendFactory also = new FakeBackend("also-fast", 10, Usability.yes("vectors"));
    assertEquals(
        List.of(GPU, also, FAST, SLOW), new BackendRegistry(List.of(FAST, SLOW, also, GPU)).all());
  }

  private static void refused(String name, String message, String remedy) {
    BackendException error =
        assertThrows(BackendException.class, () -> REGISTRY.choose(Optional.of(name)));
    assertEquals(message, error.getMessage());
    assertEquals(remedy, error.remedy());
  }
}
