package org.vae4j.matrix;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.EpochOrder;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.spec.TrainingSpec;
import org.vae4j.experiment.training.CompiledProgram;

/** Two steps of training without a run folder. */
final class TwoSteps {
  private static final int STEPS = 2;

  private TwoSteps() {}

  /** The bound of each step, in nats for each example. */
  static List<Double> bounds(CheckedExperiment experiment, BackendFactory factory) {
    TrainingSpec spec = experiment.spec().training();
    TrainingProgram training =
        TrainingProgram.of(
            experiment.assembler(),
            spec.optimizer(),
            spec.learningRateSchedule(),
            spec.batchSize());
    long seed = experiment.spec().seed();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(training.parameters(), seed);
        CompiledProgram compiled = new CompiledProgram(session, training.program())) {
      List<Double> bounds = new ArrayList<>();
      for (int step = 1; step <= STEPS; step++) {
        feed(experiment, compiled, step);
        compiled.run(seed, step);
        bounds.add((double) compiled.bindings().output(TrainingProgram.BOUND)[0]);
      }
      return bounds;
    }
  }

  private static void feed(CheckedExperiment experiment, CompiledProgram compiled, int step) {
    int batch = experiment.spec().training().batchSize();
    int rows = experiment.data().train().count();
    int[] order = new EpochOrder(experiment.spec().seed(), rows).of(0);
    compiled.feedRows(experiment.data().train(), order, (step - 1) * batch, batch, 0);
    compiled.feedScalar(ProgramInputs.EPOCH, (double) (step - 1) / STEPS);
    compiled.feedScalar(ProgramInputs.STEP, step);
  }
}
