package org.vae4j.experiment.spec;

import java.util.Optional;
import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.Optimizer;

/**
 * The training section.
 *
 * @param epochs how often each training row is visited
 * @param batchSize rows of one step
 * @param optimizer how parameters follow the gradient
 * @param learningRateSchedule what becomes of the optimizer's learning rate over time
 * @param earlyStopping when to stop before the last epoch; absent: never
 * @param checkpointEvery epochs from one checkpoint to the next
 */
public record TrainingSpec(
    @Option("how often each training row is visited, at least 1") int epochs,
    @Option(value = "rows of one step, at least 1", byDefault = "128") int batchSize,
    @Option(value = "how parameters follow the gradient", byDefault = "adam")
        ComponentChoice<Optimizer, ComponentContext> optimizer,
    @Option(
            value = "what becomes of the optimizer's learning rate over time",
            byDefault = "constant")
        ComponentChoice<LearningRateSchedule, ComponentContext> learningRateSchedule,
    @Option("when to stop before the last epoch; absent: never")
        Optional<EarlyStoppingSpec> earlyStopping,
    @Option(value = "epochs from one checkpoint to the next, at least 1", byDefault = "1")
        int checkpointEvery) {
  /** Checks that all counts are at least 1. */
  public TrainingSpec {
    Least.check("epochs", epochs, 1);
    Least.check("batch-size", batchSize, 1);
    Least.check("checkpoint-every", checkpointEvery, 1);
  }
}
