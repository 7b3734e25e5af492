package org.vae4j.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.training.EpochReport;

/** Tells a person how training goes: what is trained, a bar on a terminal, a line an epoch. */
final class TrainingReporter implements RunListener, AutoCloseable {
  private final Invocation invocation;
  private final PrintStream err;
  private final FirstStep firstStep = new FirstStep();
  private int batchSize;
  private int examples;
  private int epochs;
  private boolean headed;
  private Optional<EpochBar> bar = Optional.empty();

  TrainingReporter(Invocation invocation) {
    this.invocation = invocation;
    this.err = invocation.err();
  }

  FirstStep firstStep() {
    return firstStep;
  }

  @Override
  public void ready(CheckedExperiment experiment, Path folder, String backend) {
    invocation.enter(Phase.RUNNING);
    batchSize = experiment.spec().training().batchSize();
    examples = experiment.data().train().count();
    epochs = experiment.spec().training().epochs();
    ExperimentFacts facts = new ExperimentFacts(experiment);
    TextTable table =
        new TextTable()
            .row("training", experiment.spec().name())
            .row("  data", facts.data())
            .row("  model", facts.model())
            .row("  backend", facts.backend() + ": " + backend)
            .row("  folder", invocation.shown(folder));
    facts.cautions().forEach(caution -> table.row("  caution", caution));
    err.println(table);
  }

  @Override
  public void nothingLeft(int done) {
    err.println(
        "nothing is left to train: all "
            + done
            + " epochs are done. To train on, give --epochs more than that; measuring the best"
            + " weights again");
  }

  @Override
  public void epochStarted(int epoch, int ofEpochs, int steps, int stepsDone) {
    if (!headed) {
      err.println(EpochTable.heading());
      headed = true;
    }
    if (invocation.terminals().err()) {
      String name = "epoch " + epoch + "/" + ofEpochs;
      int columns = invocation.terminals().columns();
      bar = Optional.of(new EpochBar(err, columns, name, examples, examples(stepsDone)));
    }
  }

  @Override
  public void stepDone(int stepInEpoch, double bound) {
    firstStep.stepDone();
    bar.ifPresent(shown -> shown.step(examples(stepInEpoch), bound));
  }

  @Override
  public void epochDone(EpochReport report) {
    close();
    err.println(new EpochTable(epochs).row(report));
  }

  private int examples(int steps) {
    return (int) Math.min(examples, (long) steps * batchSize);
  }

  /** Removes what is on the terminal for the moment. */
  @Override
  public void close() {
    bar.ifPresent(EpochBar::close);
    bar = Optional.empty();
  }
}
