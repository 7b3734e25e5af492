package org.vae4j.experiment.task;

import org.vae4j.backend.Executable;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.graph.ProductFlops;
import org.vae4j.graph.Program;

/**
 * How a program of an experiment runs.
 *
 * @param program its name
 * @param batch rows it processes at a time
 * @param backend what runs it: its name, its kernels, its threads
 * @param parameters how many numbers are trained
 * @param nodes of the graph that the backend is given
 * @param productFlops floating-point operations of its matrix products and convolutions
 * @param plan what the backend makes of the graph, in its own words
 */
public record Explanation(
    String program,
    int batch,
    String backend,
    long parameters,
    int nodes,
    long productFlops,
    String plan) {
  /** Compiles a program as a run would; nothing is run. */
  public static Explanation of(CheckedExperiment experiment, ExplainedProgram which, int threads) {
    Program program = which.write(experiment);
    try (LiveModel live = new LiveModel(experiment, which.parameters(experiment), threads);
        Executable executable = live.session().compile(program)) {
      return new Explanation(
          program.name(),
          which.batch(experiment),
          live.backend().name() + ": " + live.backend().description(),
          experiment.trainedNumbers(),
          program.nodes().size(),
          ProductFlops.of(program),
          executable.explain());
    }
  }
}
