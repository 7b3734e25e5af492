package org.vae4j.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vae4j.backend.BackendFactory;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.plugin.Kind;

/**
 * Every registered part, put together in specs that train two steps. Rows are binary: every
 * likelihood that ships supports 0 and 1.
 */
final class TinyMatrix implements AutoCloseable {
  private static final String SPEC =
      """
      seed: 7
      data: {source: {csv: {train: rows.csv}}, validation: 1}
      model: {latent: 3, encoder: linear, decoder: linear}
      training: {epochs: 1, batch-size: 4}
      """;

  private static final String ROWS =
      """
      a,b,c,d
      0,1,1,0
      1,1,0,0
      0,0,1,1
      1,0,1,0
      0,1,0,1
      1,1,1,0
      0,0,0,1
      1,0,0,1
      0,1,1,1
      """;

  private final Experiments experiments;

  TinyMatrix(Path folder) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), ROWS);
    experiments =
        Experiments.open(new Environment(Clock.systemUTC(), folder, folder, Map.of()), List.of());
  }

  /** All parts of a kind, in the order of their names. */
  List<Part> parts(Kind kind) {
    return experiments.registry().components(kind).stream()
        .flatMap(component -> TinyOptions.parts(component).stream())
        .toList();
  }

  /** The backends that can be used here. */
  List<BackendFactory> backends() {
    return experiments.backends().all().stream()
        .filter(backend -> backend.usability().usable())
        .toList();
  }

  /** Why a spec of these parts is refused, on one line; empty when it is not. */
  Optional<String> refusal(List<Part> parts) {
    try {
      check(parts);
      return Optional.empty();
    } catch (InvalidSpecException refusal) {
      return Optional.of(
          refusal.problems().problems().stream()
              .map(TinyMatrix::reason)
              .collect(Collectors.joining("; ")));
    }
  }

  private static String reason(SpecProblem problem) {
    return problem.message() + ". " + String.join(" ", problem.notes());
  }

  /**
   * A spec of these parts.
   *
   * @throws InvalidSpecException when it is refused
   */
  CheckedExperiment check(List<Part> parts) {
    List<String> overrides = new ArrayList<>();
    for (Part part : parts) {
      overrides.addAll(TinyOptions.settings(part));
      overrides.add(part.override());
    }
    return experiments.check(SpecText.embedded("matrix.yaml", SPEC), overrides);
  }

  @Override
  public void close() {
    experiments.close();
  }
}
