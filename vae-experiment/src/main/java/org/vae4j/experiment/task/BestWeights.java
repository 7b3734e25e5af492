package org.vae4j.experiment.task;

import org.vae4j.experiment.run.Checkpoint;
import org.vae4j.experiment.run.Checkpoints;

/** The weights a run is used with: the best ones, or the last where no epoch was best yet. */
final class BestWeights {
  private BestWeights() {}

  static Checkpoint of(Checkpoints checkpoints) {
    return checkpoints.best().orElseGet(checkpoints::last);
  }
}
