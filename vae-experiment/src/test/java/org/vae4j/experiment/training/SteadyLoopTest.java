package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** Of so many steps, the last ones. */
  private static final int STEPS = 300;

  /** Epochs of about a hundred steps. */
  private static final int SHORT = 4;

  private static final int LONG = 400;

  private final Optional<String> before = Optional.ofNullable(System.getProperty(KERNELS));

  @AfterEach
  void withTheKernelsOfBefore() {
    before.ifPresentOrElse(
        kernels -> System.setProperty(KERNELS, kernels), () -> System.clearProperty(KERNELS));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStepAllocatesNextToNothing(boolean readAhead) {
    System.setProperty(KERNELS, "scalar");
    requireNextToNothing(SHORT, readAhead);
  }

  /** Vector kernels allocate until the JVM has compiled them. */
  @Test
  @Tag("slow")
  void norDoesAStepOfVectorKernelsOnceTheyAreCompiled() {
    System.setProperty(KERNELS, "vector");
    requireNextToNothing(LONG, false);
  }

  private static void requireNextToNothing(int epochs, boolean readAhead) {
    CheckedExperiment experiment =
        TinyExperiment.check("data.source.linear-gaussian.train=1610", "training.epochs=" + epochs);
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
    private final long[] bytes = new long[STEPS];
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
        bytes[count++ % STEPS] = now - before;
      }
      before = now;
    }

    @Override
    public void epochDone(EpochReport report) {}

    @Override
    public void checkpoint(Snapshot snapshot, boolean best) {}

    /**
     * The median, because the JVM allocates on these threads too, now and then: when it links a
     * call for the first time, for instance.
     */
    long median() {
      long[] sorted = Arrays.copyOf(bytes, Math.min(count, STEPS));
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
