package org.vae4j.experiment.task;

import java.nio.file.Path;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.training.EpochReport;

/** Is told how a run goes, on the thread that runs it; by default it does nothing with it. */
public interface RunListener {
  /**
   * Everything was checked, the run folder exists, training is about to begin. Nothing is written
   * before, so what fails from here on is not the fault of the command line.
   *
   * @param backend what runs, in words
   */
  default void ready(CheckedExperiment experiment, Path folder, String backend) {}

  /**
   * A run is taken up of which all epochs are done: it is measured again, not trained.
   *
   * @param epochs how many were done
   */
  default void nothingLeft(int epochs) {}

  /**
   * An epoch begins, or goes on after a resume.
   *
   * @param epoch its number, from 1
   * @param epochs how many there are
   * @param steps how many steps it has
   * @param stepsDone how many of them were done before
   */
  default void epochStarted(int epoch, int epochs, int steps, int stepsDone) {}

  /**
   * A step is done.
   *
   * @param stepInEpoch its number, from 1
   * @param bound the mean bound of its batch in nats
   */
  default void stepDone(int stepInEpoch, double bound) {}

  /** An epoch is complete. */
  default void epochDone(EpochReport report) {}
}
