package org.vae4j.experiment.training;

/** How training ended. */
public enum TrainingStatus {
  /** All epochs were done. */
  COMPLETED,
  /** The bound had not become better for as long as the patience of early stopping. */
  STOPPED_EARLY,
  /** It was asked to stop, and can go on. */
  INTERRUPTED
}
