package org.vae4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.task.TrainedRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The run whose model a command uses. */
final class RunArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path folder;

  /** Does something with the trained model and its run folder, which others cannot write then. */
  int use(
      Invocation invocation,
      List<String> overrides,
      BiFunction<RunFolder, TrainedRun, Integer> action) {
    try (Experiments experiments = invocation.experiments();
        RunFolder run = experiments.openFolder(invocation.resolve(folder));
        TrainedRun model =
            experiments.openTrained(run, overrides, invocation.options().threads())) {
      return action.apply(run, model);
    }
  }

  /**
   * The split that was asked for, or else the one that shows most.
   *
   * @throws Refusal when the run has no such split
   */
  String split(Optional<String> asked, TrainedRun model) {
    String split = asked.orElseGet(model::standardSplit);
    if (!model.splits().contains(split)) {
      throw new Refusal(
          SpecProblem.misspelt(
              place(),
              "--split",
              "this run has no split '" + split + "'",
              split,
              model.splits(),
              "splits of this run: " + String.join(", ", model.splits())));
    }
    return split;
  }

  /** Where problems of the command line are. */
  SpecLocation place() {
    return SpecLocation.whole(command.qualifiedName());
  }
}
