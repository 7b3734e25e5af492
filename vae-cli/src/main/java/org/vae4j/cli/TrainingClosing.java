package org.vae4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.task.TrainingOutcome;

/** What is said when training has ended: how, how well, where, and what to type next. */
final class TrainingClosing {
  private final Invocation invocation;
  private final TrainingOutcome outcome;
  private final FirstStep firstStep;
  private final Summary summary;

  TrainingClosing(Invocation invocation, TrainingOutcome outcome, FirstStep firstStep) {
    this.invocation = invocation;
    this.outcome = outcome;
    this.firstStep = firstStep;
    this.summary = outcome.summary();
  }

  ExitCode code() {
    return interrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  String text() {
    String folder = invocation.shown(outcome.folder());
    TextTable table = new TextTable();
    table.row(summary.status().text(), took());
    summary
        .test()
        .ifPresent(
            test -> table.row("test bound", NumberText.nats(test.bound()) + " nats per example"));
    outcome.pictures().forEach(picture -> table.row("picture", invocation.shown(picture)));
    if (interrupted()) {
      return table.row("next", "vae resume " + folder).toString();
    }
    return table.row("next", "vae evaluate " + folder).row("", "vae sample " + folder).toString();
  }

  private String took() {
    if (interrupted()) {
      return "in epoch " + (summary.epochs() + 1) + "; a checkpoint keeps every step so far";
    }
    String epochs = summary.epochs() == 1 ? "1 epoch" : summary.epochs() + " epochs";
    String best =
        summary.bestEpoch().isPresent()
            ? "; the best was epoch " + summary.bestEpoch().getAsInt()
            : "";
    return epochs + " in " + NumberText.seconds(summary.seconds()) + best;
  }

  /** The summary of the run, with its place. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("folder", invocation.shown(outcome.folder()));
    json.putAll(JsonText.fields(summary));
    firstStep.seconds().ifPresent(seconds -> json.put("seconds-to-first-step", seconds));
    json.put("pictures", outcome.pictures().stream().map(this::shown).toList());
    return json;
  }

  private String shown(Path file) {
    return invocation.shown(file);
  }

  private boolean interrupted() {
    return summary.status() == Summary.Status.INTERRUPTED;
  }
}
