package org.vae4j.experiment.training;

/**
 * log p(x) of a split, estimated by importance sampling from q(z|x).
 *
 * @param samples importance samples a row, K
 * @param mean nats per example
 * @param standardError of the mean, over the examples
 * @param medianEffectiveSamples the median over the rows of the effective sample size: near K where
 *     q is close to the exact posterior, near 1 where a single draw decides
 * @param lowEffectiveSamples the 5 % quantile of the same
 */
public record LogLikelihood(
    int samples,
    double mean,
    double standardError,
    double medianEffectiveSamples,
    double lowEffectiveSamples) {}
