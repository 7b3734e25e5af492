package org.vae4j.experiment.run;

import java.util.Optional;

/**
 * {@code position.json} of a checkpoint: where training stood. Random numbers are a function of
 * seed and step, so there is no generator to save.
 *
 * @param epoch whole epochs done
 * @param stepInEpoch steps done of the epoch after these
 * @param step steps done in all
 * @param best the best validation bound so far, where there was one
 * @param epochsWithoutImprovement what early stopping counts
 * @param specSha256 of the resolved spec
 */
public record Position(
    int epoch,
    int stepInEpoch,
    long step,
    Optional<Best> best,
    int epochsWithoutImprovement,
    String specSha256) {
  /** The best validation bound, in nats per example, and the epoch that reached it. */
  public record Best(int epoch, double bound) {}
}
