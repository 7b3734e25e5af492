package org.vae4j.experiment.task;

/**
 * A mean over examples.
 *
 * @param mean in nats per example
 * @param standardError of the mean, over the examples
 */
public record Measured(double mean, double standardError) {}
