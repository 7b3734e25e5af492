package org.vae4j.experiment.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code position.json} of a checkpoint: where training stands, all that a run needs beside its
 * values to go on as if it had never stopped. Random numbers are a function of seed and step, so
 * there is no generator to save.
 *
 * @param epoch whole epochs done
 * @param stepInEpoch steps done of the epoch after these
 * @param step steps done in all
 * @param best the best bound so far, where there was one
 * @param seconds spent training so far
 * @param epochSeconds spent on the steps of the epoch that has begun
 * @param sums sums over examples of the terms of the epoch that has begun, by name
 * @param scalars numbers of the last step of that epoch, such as its learning rate, by name
 * @param examples rows seen in that epoch
 */
public record Position(
    int epoch,
    int stepInEpoch,
    long step,
    Optional<Best> best,
    double seconds,
    double epochSeconds,
    Map<String, List<Double>> sums,
    Map<String, Double> scalars,
    long examples) {
  /** The best bound, in nats per example, and the epoch that reached it. */
  public record Best(int epoch, double bound) {}

  /** Copies the maps, in their order. */
  public Position {
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
  }

  /** Before the first step. */
  public static Position start() {
    return afterEpoch(0, 0, Optional.empty(), 0);
  }

  /** Between two epochs. */
  public static Position afterEpoch(int epoch, long step, Optional<Best> best, double seconds) {
    return new Position(epoch, 0, step, best, seconds, 0, Map.of(), Map.of(), 0);
  }
}
