package org.vae4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.run.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path run;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Train until so many epochs are done in all, in place of the spec's number.")
  private Optional<Integer> epochs = Optional.empty();

  ResumeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      Path folder = invocation.resolve(run);
      int done = RunReader.of(folder).epochs().size();
      epochs.filter(wanted -> wanted < done).ifPresent(wanted -> refuse(wanted, done));
      List<String> overrides = new ArrayList<>(invocation.options().overrides());
      epochs.ifPresent(wanted -> overrides.add("training.epochs=" + wanted));
      TrainingTask task =
          (settings, listener) -> experiments.resume(folder, overrides, settings, listener);
      return task.reported(invocation);
    }
  }

  private void refuse(int wanted, int done) {
    throw new ParameterException(
        command.commandLine(),
        "--epochs " + wanted + " is less than the " + done + " epochs that are done");
  }
}
