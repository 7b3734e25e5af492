package org.vae4j.cli;

import java.util.List;
import java.util.stream.Stream;
import org.vae4j.backend.UnusableException;
import org.vae4j.data.DataException;
import org.vae4j.experiment.plugin.Cause;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.training.DivergedException;

/** Puts what a command threw into words. */
final class FailureReader {
  private final SpecLocation place;
  private final Phase phase;

  /**
   * A reader.
   *
   * @param command as typed, such as {@code vae train}: the place of what is in no file
   * @param phase how far the command had come
   */
  FailureReader(String command, Phase phase) {
    this.place = SpecLocation.whole(command);
    this.phase = phase;
  }

  Failure read(Throwable thrown) {
    if (thrown instanceof InvalidSpecException e) {
      return new Failure(ExitCode.REFUSED, e.problems().problems());
    }
    if (thrown instanceof Refusal e) {
      return new Failure(ExitCode.REFUSED, List.of(e.problem()));
    }
    if (thrown instanceof PluginException e) {
      return plugin(e);
    }
    if (thrown instanceof RunFolderException e) {
      return one(unlessRunning(), e.getMessage(), e.remedy());
    }
    if (thrown instanceof UnusableException e) {
      return one(ExitCode.REFUSED, e.getMessage(), e.remedy());
    }
    if (thrown instanceof DataException e) {
      return one(ExitCode.REFUSED, e.getMessage(), e.remedy());
    }
    if (thrown instanceof DivergedException e) {
      return diverged(e);
    }
    if (thrown instanceof OutOfMemoryError) {
      return one(
          ExitCode.FAILED,
          "the memory of the process is used up",
          "Give it more with VAE_OPTS=-Xmx8g, or use smaller batches.");
    }
    return one(
        ExitCode.FAILED,
        "failed unexpectedly: " + Cause.text(thrown),
        "This is a fault of the program. --stacktrace shows where: please report it.");
  }

  /** A plug-in that is not there was named wrongly; one that fails in its work is at fault. */
  private Failure plugin(PluginException e) {
    if (phase == Phase.LOADING) {
      return new Failure(ExitCode.REFUSED, e.problems().stream().map(this::problem).toList());
    }
    return one(
        ExitCode.FAILED,
        e.getMessage(),
        "This is a fault of the plug-in. --stacktrace shows where: tell its author.");
  }

  private ExitCode unlessRunning() {
    return phase == Phase.RUNNING ? ExitCode.FAILED : ExitCode.REFUSED;
  }

  private Failure diverged(DivergedException e) {
    String remedy =
        "Lower the learning rate, for instance --set training.optimizer.adam.learning-rate=1e-4, or"
            + " look at the node above. Checkpoints of earlier epochs are kept.";
    List<String> lines = e.getMessage().lines().map(String::strip).toList();
    Stream<String> notes = Stream.concat(lines.stream().skip(1), Stream.of(remedy));
    return new Failure(
        ExitCode.DIVERGED,
        List.of(SpecProblem.of(place, "", lines.get(0), notes.toArray(String[]::new))));
  }

  private Failure one(ExitCode code, String message, String remedy) {
    return new Failure(code, List.of(SpecProblem.of(place, "", message, remedy)));
  }

  private SpecProblem problem(String message) {
    return SpecProblem.of(place, "", message);
  }
}
