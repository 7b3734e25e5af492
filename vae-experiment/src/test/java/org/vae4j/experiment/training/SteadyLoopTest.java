package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.run.Position;

/** What a training step leaves to the garbage collector. */
final class SteadyLoopTest {
  private static final String KERNELS = "vae.native.kernels";
  private static final long MOST_BYTES = 1024;

  private final Optional<String> before = Optional.ofNullable(System.getProperty(KERNELS));

  /** Vector kernels allocate until the JVM has compiled them: later than a test can wait for. */
  @BeforeEach
  void withScalarKernels() {
    System.setProperty(KERNELS, "scalar");
  }

  @AfterEach
  void withTheKernelsOfBefore() {
    before.ifPresentOrElse(
        kernels -> System.setProperty(KERNELS, kernels), () -> System.clearProperty(KERNELS));
  }

  /**
   * The median, because the JVM allocates on these threads too, now and then: when it links a call
   * for the first time, for instance.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStepAllocatesNextToNothing(boolean readAhead) {
    CheckedExperiment experiment =
        TinyExperiment.check("data.source.linear-gaussian.train=1610", "training.epochs=3");
    Optional<BatchThread> ahead = readAhead ? Optional.of(new BatchThread()) : Optional.empty();
    Allocations allocations = new Allocations();
    try (Backend backend = experiment.backend().factory().open(new BackendOptions(1));
        Session session = backend.open(experiment.parameters(), experiment.spec().seed());
        Trainer trainer =
            new Trainer(
                RecordedTraining.plan(experiment),
                experiment.assembler(),
                session,
                experiment.data().train(),
                Optional.empty(),
                experiment.parameters(),
                ahead)) {
      trainer.train(Position.start(), allocations, () -> false);
    }
    long median = allocations.median();
    assertTrue(median <= MOST_BYTES, median + " bytes a step");
  }

  /** Bytes all threads of training allocated from the end of one step to the end of the next. */
  private static final class Allocations implements TrainingObserver {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long[] ids =
        Stream.concat(BatchThreads.alive().stream(), Stream.of(Thread.currentThread()))
            .mapToLong(Thread::getId)
            .toArray();
    private final long[] bytes = new long[1000];
    private int count;
    private long before;

    @Override
    public void epochStarted(int epoch, int steps, int stepsDone) {}

    @Override
    public void stepDone(int stepInEpoch, double bound) {
      long now = 0;
      for (long id : ids) {
        now += threads.getThreadAllocatedBytes(id);
      }
      if (stepInEpoch > 1) {
        bytes[count++] = now - before;
      }
      before = now;
    }

    @Override
    public void epochDone(EpochReport report) {}

    @Override
    public void checkpoint(Snapshot snapshot, boolean best) {}

    long median() {
      long[] sorted = Arrays.copyOf(bytes, count);
      Arrays.sort(sorted);
      return sorted[count / 2];
    }
  }
}
