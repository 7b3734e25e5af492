package org.vae4j.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.BackendFactory;
import org.vae4j.cli.Golden;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.plugin.Kind;
import org.vae4j.reference.ReferenceBackendFactory;

/** What a check of a spec accepts trains on every backend; what it refuses has a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartMatrixTest {
  private static final long SEED = 20240229;
  private static final List<Kind> KINDS =
      List.of(Kind.PRIOR, Kind.POSTERIOR, Kind.ESTIMATOR, Kind.LIKELIHOOD);

  private TinyMatrix matrix;
  private PairwiseRows<Part> pairwise;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    matrix = new TinyMatrix(folder);
    pairwise = PairwiseRows.of(columns(KINDS), this::accepts, SEED);
  }

  @AfterAll
  void close() {
    matrix.close();
  }

  private Stream<List<Part>> everyPair() {
    return pairwise.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyPairOfPartsTrainsOnEveryBackend(List<Part> parts) {
    trainsOnEveryBackend(parts);
  }

  private Stream<List<Part>> product() {
    return PairwiseRows.product(columns(KINDS)).stream().filter(this::accepts);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("product")
  void everyCombinationTrainsOnEveryBackend(List<Part> parts) {
    trainsOnEveryBackend(parts);
  }

  private void trainsOnEveryBackend(List<Part> parts) {
    CheckedExperiment experiment = matrix.check(parts);
    List<Double> expected = TwoSteps.bounds(experiment, new ReferenceBackendFactory());
    for (BackendFactory backend : matrix.backends()) {
      List<Double> actual = TwoSteps.bounds(experiment, backend);
      for (int step = 0; step < expected.size(); step++) {
        double bound = expected.get(step);
        assertTrue(Double.isFinite(bound), () -> "bound " + bound);
        // the same draws on all; two steps in float32 against float64
        assertEquals(
            bound,
            actual.get(step),
            1e-4 * Math.max(1, Math.abs(bound)),
            "step " + (step + 1) + " on " + backend.name());
      }
    }
  }

  /** A likelihood has no say in how latents are inferred, so one of them stands for all here. */
  @Test
  void everyRefusalHasItsReason() {
    List<String> lines = new ArrayList<>();
    List<List<Part>> columns = columns(KINDS.subList(0, 3));
    Part likelihood = matrix.parts(Kind.LIKELIHOOD).get(0);
    for (List<Part> parts : PairwiseRows.product(columns)) {
      List<Part> row = new ArrayList<>(parts);
      row.add(likelihood);
      matrix.refusal(row).ifPresent(reason -> lines.add(text(parts) + ": " + reason));
    }
    pairwise.impossible().stream()
        .filter(pair -> pair.stream().anyMatch(part -> part.kind() == Kind.LIKELIHOOD))
        .forEach(pair -> lines.add(text(sorted(pair)) + ": " + reason(pair)));
    Golden.check("refused-combinations.txt", String.join("\n", lines) + "\n");
  }

  /** Of the first combination with a pair that is refused in all. */
  private String reason(Set<Part> pair) {
    return PairwiseRows.product(columns(KINDS)).stream()
        .filter(parts -> parts.containsAll(pair))
        .findFirst()
        .flatMap(matrix::refusal)
        .orElseThrow();
  }

  private static List<Part> sorted(Set<Part> pair) {
    return pair.stream().sorted(Comparator.comparing(Part::kind)).toList();
  }

  @Test
  void nothingIsLeftOut() {
    for (Kind kind : KINDS) {
      assertFalse(matrix.parts(kind).isEmpty(), kind.label());
    }
    assertTrue(matrix.backends().size() >= 2, () -> "usable: " + matrix.backends().size());
    List<Part> trained = everyPair().flatMap(List::stream).distinct().toList();
    for (Kind kind : KINDS) {
      for (Part part : matrix.parts(kind)) {
        assertTrue(trained.contains(part), () -> part + " is refused in every combination");
      }
    }
  }

  private boolean accepts(List<Part> parts) {
    return matrix.refusal(parts).isEmpty();
  }

  private List<List<Part>> columns(List<Kind> kinds) {
    return kinds.stream().map(matrix::parts).toList();
  }

  private static String text(List<Part> parts) {
    return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
  }
}
