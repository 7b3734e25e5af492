package org.vae4j.experiment.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code position.json} of a checkpoint: where training stood. Random numbers are a function of
 * seed and step, so there is no generator to save.
 *
 * @param epoch whole epochs done
 * @param stepInEpoch steps done of the epoch after these
 * @param step steps done in all
 * @param best the best bound so far, where there was one; early stopping counts from its epoch
 * @param seconds spent training so far
 * @param sums of the terms over the examples of the epoch that has begun, by name
 * @param specSha256 of the resolved spec
 */
public record Position(
    int epoch,
    int stepInEpoch,
    long step,
    Optional<Best> best,
    double seconds,
    Map<String, List<Double>> sums,
    String specSha256) {
  /** Copies the map. */
  public Position {
    sums = Map.copyOf(sums);
  }

  /**
   * The best bound so far.
   *
   * @param epoch the epoch that reached it
   * @param bound nats per example
   */
  public record Best(int epoch, double bound) {}
}
