package org.vae4j.experiment.run;

import java.util.Optional;

/**
 * A line of {@code metrics.jsonl}: what one epoch was like.
 *
 * @param epoch the first is 1
 * @param step steps since training began
 * @param seconds what this epoch took
 * @param examplesPerSecond training examples, validation not counted
 * @param learningRate of the last step
 * @param beta the weight of the KL term in the last step; 1 where the estimator has none
 * @param train means over the epoch's steps
 * @param validation means over the validation split, where there is one
 */
public record EpochMetrics(
    int epoch,
    long step,
    double seconds,
    double examplesPerSecond,
    double learningRate,
    double beta,
    Terms train,
    Optional<Terms> validation) {}
