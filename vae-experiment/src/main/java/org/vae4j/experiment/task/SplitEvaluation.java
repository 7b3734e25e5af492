package org.vae4j.experiment.task;

import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.training.BoundEvaluator;
import org.vae4j.experiment.training.SplitMeans;

/** Evaluates the bound of an experiment's model over its splits. */
final class SplitEvaluation {
  private SplitEvaluation() {}

  static BoundEvaluator of(CheckedExperiment experiment, LiveModel live, Split split) {
    return new BoundEvaluator(
        experiment.assembler(),
        live.session(),
        split.name(),
        split,
        Math.min(experiment.spec().evaluation().batchSize(), split.count()),
        experiment.spec().seed());
  }

  /** Measures the weights that live now, as after the last epoch. */
  static SplitMeans measure(CheckedExperiment experiment, LiveModel live, Split split) {
    try (BoundEvaluator evaluator = of(experiment, live, split)) {
      return evaluator.evaluate(experiment.spec().training().epochs(), 1);
    }
  }
}
