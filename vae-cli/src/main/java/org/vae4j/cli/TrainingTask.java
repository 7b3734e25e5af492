package org.vae4j.cli;

import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;
import org.vae4j.experiment.task.TrainingOutcome;

/** Trains while a person may watch and may stop it. */
@FunctionalInterface
interface TrainingTask {
  TrainingOutcome run(RunSettings settings, RunListener listener);

  /** Runs it and gives the exit code. */
  default int reported(Invocation invocation) {
    TrainingClosing closing;
    try (StopSignal stop = StopSignal.listen(invocation.err());
        TrainingReporter reporter = new TrainingReporter(invocation)) {
      TrainingOutcome outcome = run(invocation.settings(stop), reporter);
      closing = new TrainingClosing(invocation, outcome, reporter.firstStep());
    }
    invocation.result(closing.text(), closing.json());
    return closing.code().number();
  }
}
