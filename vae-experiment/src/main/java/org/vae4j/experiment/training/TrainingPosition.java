package org.vae4j.experiment.training;

import java.util.List;
import java.util.Map;

/**
 * Where training stands: all that a run needs beside its values to go on as if it had never stopped.
 *
 * @param epoch epochs completed
 * @param stepInEpoch steps done in the epoch that has begun
 * @param step updates done in all
 * @param bestEpoch the epoch of the best bound; 0 while there is none
 * @param bestBound the best bound so far in nats; negative infinity while there is none
 * @param seconds spent training so far
 * @param sums the sums over examples of the terms of the epoch that has begun, by name
 */
public record TrainingPosition(
    int epoch,
    int stepInEpoch,
    long step,
    int bestEpoch,
    double bestBound,
    double seconds,
    Map<String, List<Double>> sums) {
  /** Takes a copy. */
  public TrainingPosition {
    sums = Map.copyOf(sums);
  }

  /** Before the first step. */
  public static TrainingPosition start() {
    return new TrainingPosition(0, 0, 0, 0, Double.NEGATIVE_INFINITY, 0, Map.of());
  }
}
