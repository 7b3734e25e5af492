package org.vae4j.experiment.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.experiment.array.FloatArray;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.run.Checkpoint;
import org.vae4j.experiment.run.EpochMetrics;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.training.EpochReport;
import org.vae4j.experiment.training.Snapshot;
import org.vae4j.experiment.training.TrainingObserver;
import org.vae4j.graph.ParameterSpec;

/** Keeps what training reports in the run folder, and hands it on to the listener. */
final class RunRecorder implements TrainingObserver {
  private static final String BETA = "beta";

  private final CheckedExperiment experiment;
  private final RunFolder folder;
  private final RunListener listener;
  private final RunBeginning beginning;
  private final int epochs;

  RunRecorder(
      CheckedExperiment experiment,
      RunFolder folder,
      RunListener listener,
      RunBeginning beginning) {
    this.experiment = experiment;
    this.folder = folder;
    this.listener = listener;
    this.beginning = beginning;
    this.epochs = experiment.spec().training().epochs();
  }

  @Override
  public void epochStarted(int epoch, int steps, int stepsDone) {
    listener.epochStarted(epoch, epochs, steps, stepsDone);
  }

  @Override
  public void stepDone(int stepInEpoch, double bound) {
    listener.stepDone(stepInEpoch, bound);
  }

  @Override
  public void epochDone(EpochReport report) {
    beginning.await();
    Map<String, Double> scalars = new LinkedHashMap<>(report.scalars());
    scalars.putIfAbsent(BETA, 1.0); // of estimators that do not weigh the KL
    folder
        .metrics()
        .append(
            new EpochMetrics(
                report.epoch(),
                report.step(),
                report.seconds(),
                report.examplesPerSecond(),
                scalars,
                TermOrder.terms(report.train()),
                report.validation().map(TermOrder::terms)));
    listener.epochDone(report);
  }

  @Override
  public void checkpoint(Snapshot snapshot, boolean best) {
    beginning.await();
    Map<String, FloatArray> weights = new LinkedHashMap<>();
    Map<String, FloatArray> slots = new LinkedHashMap<>();
    for (ParameterSpec spec : experiment.parameters()) {
      Map<String, FloatArray> to = spec.role() == ParameterSpec.Role.SLOT ? slots : weights;
      to.put(spec.name(), new FloatArray(spec.shape(), snapshot.values().get(spec.name())));
    }
    Checkpoint checkpoint = new Checkpoint(weights, slots, snapshot.position());
    if (best) {
      folder.checkpoints().saveBest(checkpoint);
    } else {
      folder.checkpoints().save(checkpoint);
    }
  }
}
