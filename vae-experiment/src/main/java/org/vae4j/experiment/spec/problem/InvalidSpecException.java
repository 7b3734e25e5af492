package org.vae4j.experiment.spec.problem;

import java.util.List;

/** Thrown when a spec cannot be run as it is; says everything that is wrong with it. */
public final class InvalidSpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SpecProblems problems;

  /** A refusal for these reasons, at least one. */
  public InvalidSpecException(List<SpecProblem> problems) {
    this(new SpecProblems(problems));
  }

  /** A refusal for one reason. */
  public InvalidSpecException(SpecProblem problem) {
    this(List.of(problem));
  }

  private InvalidSpecException(SpecProblems problems) {
    super(problems.toString());
    this.problems = problems;
  }

  /** What is wrong. */
  public SpecProblems problems() {
    return problems;
  }
}
