package org.vae4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.vae4j.experiment.Experiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vae resume}. */
@Command(
    name = "resume",
    description = {
      "Trains on from the last checkpoint of a run.",
      "The run goes on exactly as if it had not been stopped. A run that is complete goes on with"
          + " --epochs."
    },
    footer = {
      "",
      "Examples:",
      "  vae resume runs/quickstart-20250101-120000",
      "  vae resume runs/quickstart-20250101-120000 --epochs 50"
    })
final class ResumeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path run;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Train until so many epochs are done in all, in place of the spec's number.")
  private OptionalInt epochs = OptionalInt.empty();

  ResumeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      List<String> overrides = new ArrayList<>(invocation.options().overrides());
      epochs.ifPresent(number -> overrides.add("training.epochs=" + number));
      TrainingTask task =
          (settings, listener) ->
              experiments.resume(invocation.resolve(run), overrides, settings, listener);
      return task.reported(invocation);
    }
  }
}
