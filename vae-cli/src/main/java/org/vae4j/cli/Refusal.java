package org.vae4j.cli;

import org.vae4j.experiment.spec.problem.SpecProblem;

/** Thrown when a command cannot do what it was asked for; nothing was run. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SpecProblem problem;

  Refusal(SpecProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  SpecProblem problem() {
    return problem;
  }
}
