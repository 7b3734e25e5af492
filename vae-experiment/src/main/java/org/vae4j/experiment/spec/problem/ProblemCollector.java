package org.vae4j.experiment.spec.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems while a spec is read, so that all can be reported at once. */
public final class ProblemCollector {
  private final List<SpecProblem> problems = new ArrayList<>();

  /** Notes a problem and goes on. */
  public void add(SpecProblem problem) {
    problems.add(problem);
  }

  /** Notes all problems of a refusal and goes on. */
  public void addAll(InvalidSpecException refusal) {
    problems.addAll(refusal.problems().problems());
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws InvalidSpecException with every problem
   */
  public void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(problems);
    }
  }
}
