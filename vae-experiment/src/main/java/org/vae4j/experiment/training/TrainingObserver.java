package org.vae4j.experiment.training;

/** Is told how training goes, on the training thread. */
public interface TrainingObserver {
  /**
   * An epoch begins, or goes on after a resume.
   *
   * @param epoch its number, from 1
   * @param steps how many steps it has
   * @param stepsDone how many of them were done before
   */
  void epochStarted(int epoch, int steps, int stepsDone);

  /**
   * A step is done.
   *
   * @param stepInEpoch its number, from 1
   * @param bound the mean bound of its batch in nats
   */
  void stepDone(int stepInEpoch, double bound);

  /** An epoch is complete. */
  void epochDone(EpochReport report);

  /** This is where training stands now: to be kept, so that it can go on from here. */
  void checkpoint(Snapshot snapshot, boolean best);
}
