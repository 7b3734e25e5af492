package org.vae4j.experiment.training;

import java.util.OptionalInt;
import org.vae4j.plugin.Choice;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.Optimizer;

/**
 * How to train.
 *
 * @param epochs after which training is complete
 * @param batchSize rows in one step
 * @param patience epochs without a better bound after which training stops; empty: never
 * @param checkpointEvery epochs from one checkpoint to the next
 * @param seed of shuffling and noise
 */
public record TrainingPlan(
    int epochs,
    int batchSize,
    OptionalInt patience,
    int checkpointEvery,
    Choice<Optimizer, ComponentContext> optimizer,
    Choice<LearningRateSchedule, ComponentContext> schedule,
    long seed) {}
