package org.vae4j.experiment.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an epoch came to.
 *
 * @param epoch its number, from 1
 * @param step updates done in all
 * @param seconds it took, validation included
 * @param examplesPerSecond training examples per second of training
 * @param scalars numbers of its last step, such as {@code learning-rate} and {@code beta}
 * @param train means of the terms over the training rows, by name
 * @param validation the same over the validation rows; absent without such rows
 * @param best whether its bound is the best so far
 */
public record EpochReport(
    int epoch,
    long step,
    double seconds,
    double examplesPerSecond,
    Map<String, Double> scalars,
    Map<String, List<Double>> train,
    Optional<Map<String, List<Double>>> validation,
    boolean best) {}
