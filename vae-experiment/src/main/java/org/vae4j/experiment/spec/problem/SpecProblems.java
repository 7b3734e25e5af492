package org.vae4j.experiment.spec.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is wrong with a spec, in the order of the file.
 *
 * <p>Its components are plain values: it can be written as JSON as it is.
 */
public record SpecProblems(List<SpecProblem> problems) {
  private static final Comparator<SpecProblem> BY_PLACE =
      Comparator.comparing(
          SpecProblem::location,
          Comparator.comparingInt(SpecLocation::line).thenComparingInt(SpecLocation::column));

  /** Sorts the problems by line and column. */
  public SpecProblems {
    problems = problems.stream().sorted(BY_PLACE).toList();
  }

  /** All problems and their number, for people. */
  @Override
  public String toString() {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream().map(SpecProblem::toString).collect(Collectors.joining("\n"))
        + "\n"
        + count
        + " found; nothing was run.";
  }
}
