package org.vae4j.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.training.CompiledProgram;
import org.vae4j.graph.ProductFlops;

/** The training step of a spec, on its first rows again and again. */
final class TrainingStep implements AutoCloseable {
  private static final long SEED = 42;

  private final Backend backend;
  private final Session session;
  private final CompiledProgram compiled;
  private final Split rows;
  private final int[] order;
  private long steps;

  private TrainingStep(CheckedExperiment experiment, int threads) {
    int batch = experiment.spec().training().batchSize();
    TrainingProgram written =
        TrainingProgram.of(
            experiment.assembler(),
            experiment.spec().training().optimizer(),
            experiment.spec().training().learningRateSchedule(),
            batch);
    backend = experiment.backend().factory().open(new BackendOptions(threads));
    session = backend.open(written.parameters(), SEED);
    compiled = new CompiledProgram(session, written.program());
    rows = experiment.data().train();
    order = IntStream.range(0, batch).toArray();
  }

  /** Compiles the step of a spec. */
  static TrainingStep of(NetworkSpec spec, String backend, int threads) {
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of())) {
      SpecText text = SpecText.embedded("benchmark", spec.yaml());
      return new TrainingStep(experiments.check(text, List.of("backend=" + backend)), threads);
    }
  }

  /** Feeds the batch and then runs the step; training reads large batches meanwhile. */
  void run() {
    steps++;
    compiled.feedRows(rows, order, 0, order.length, 0);
    compiled.feedScalar(ProgramInputs.EPOCH, 0);
    compiled.feedScalar(ProgramInputs.STEP, (double) steps);
    compiled.run(SEED, steps);
  }

  /** The batch that is fed, row-major. */
  float[] batch() {
    float[] x = new float[order.length * rows.eventShape().size()];
    rows.read(order, 0, order.length, 0, x);
    return x;
  }

  /** The bound of the last step, in nats. */
  double bound() {
    return compiled.bindings().output(TrainingProgram.BOUND)[0];
  }

  /** Floating-point operations of the step's matrix products. */
  long productFlops() {
    return ProductFlops.of(compiled.program());
  }

  @Override
  public void close() {
    compiled.close();
    session.close();
    backend.close();
  }
}
