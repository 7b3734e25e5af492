package org.vae4j.experiment.task;

import java.nio.file.Path;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.training.EpochReport;

/** Listens to a run and says nothing. */
public final class QuietListener implements RunListener {
  @Override
  public void ready(CheckedExperiment experiment, Path folder, String backend) {}

  @Override
  public void epochStarted(int epoch, int epochs, int steps, int stepsDone) {}

  @Override
  public void stepDone(int stepInEpoch, double bound) {}

  @Override
  public void epochDone(EpochReport report) {}
}
