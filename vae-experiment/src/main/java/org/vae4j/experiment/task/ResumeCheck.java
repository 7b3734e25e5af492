package org.vae4j.experiment.task;

import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.run.Position;
import org.vae4j.experiment.run.Provenance;
import org.vae4j.experiment.run.RunFolderException;

/** Checks that a run goes on with what it began with: the data, and the batches of its epoch. */
final class ResumeCheck {
  private ResumeCheck() {}

  /**
   * Compares the data.
   *
   * @throws RunFolderException when a file, or the number of training rows, is another
   */
  static void sameData(Provenance.Data begun, Provenance.Data now) {
    if (begun.files().size() != now.files().size()) {
      throw changed(
          now.files().size() + " files were read, when the run began " + begun.files().size());
    }
    for (int i = 0; i < now.files().size(); i++) {
      Provenance.DataFile file = now.files().get(i);
      String hash = begun.files().get(i).sha256();
      if (!hash.equals(file.sha256())) {
        throw changed(
            file.name() + " has sha256 " + file.sha256() + ", when the run began it was " + hash);
      }
    }
    if (begun.train() != now.train()) {
      throw changed(
          "there are "
              + now.train()
              + " training rows, when the run began there were "
              + begun.train());
    }
  }

  private static RunFolderException changed(String how) {
    return new RunFolderException(
        "the data have changed: " + how,
        "Restore the files and the data section of resolved-spec.yaml to go on, or train a new"
            + " run.");
  }

  /**
   * Compares the batches of an epoch that has begun.
   *
   * @throws RunFolderException when the batch size is another
   */
  static void sameBatches(CheckedExperiment experiment, Position position) {
    int rows = experiment.data().train().count();
    int batch = experiment.spec().training().batchSize();
    long expected = Math.min((long) position.stepInEpoch() * batch, rows);
    if (expected != position.examples()) {
      throw new RunFolderException(
          "training.batch-size is "
              + batch
              + ", but the run stopped in epoch "
              + (position.epoch() + 1)
              + " after "
              + position.stepInEpoch()
              + " steps of "
              + position.examples()
              + " rows together",
          "Restore training.batch-size to go on; it can change between epochs only.");
    }
  }
}
