package org.vae4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.problem.SpecProblems;

/**
 * Why a command did not do what it was asked for.
 *
 * @param code of the exit
 * @param problems what is wrong, each with what to do
 */
record Failure(ExitCode code, List<SpecProblem> problems) {
  /** Copies the problems. */
  Failure {
    problems = List.copyOf(problems);
  }

  /** For people: refusals end with their number. */
  String text() {
    return code == ExitCode.REFUSED
        ? new SpecProblems(problems).toString()
        : problems.stream().map(SpecProblem::toString).collect(Collectors.joining("\n"));
  }

  /** For programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", code.label());
    json.put("exit-code", code.number());
    json.put("problems", problems);
    return json;
  }
}
