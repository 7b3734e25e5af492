package org.vae4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vae train}. */
@Command(
    name = "train",
    description = {
      "Trains the model of a spec into a new run folder.",
      "The spec is checked as a whole before anything is run. Ctrl-C stops after the step, with a"
          + " checkpoint; once more ends at once."
    },
    footer = {
      "",
      "Examples:",
      "  vae train",
      "  vae train mnist.yaml --set training.epochs=5 --set model.latent=2",
      "  vae train mnist.yaml --run runs/try-1 --threads 4"
    })
final class TrainCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private SpecArgument spec;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "The run folder, new or empty. Default: runs/<name>-<time>.")
  private Optional<Path> folder = Optional.empty();

  TrainCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      CheckedExperiment checked = spec.checkToRun(experiments, invocation);
      Optional<Path> run = folder.map(invocation::resolve);
      TrainingTask task =
          (settings, listener) -> experiments.train(checked, run, settings, listener);
      return task.reported(invocation);
    }
  }
}
