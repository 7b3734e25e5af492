package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One task at a time, each done once, by the thread or by its owner. */
final class BatchThreadTest {
  private static final int TASKS = 5000;

  /** Neither array nor list is safe for threads: what the task wrote must be handed over. */
  @Test
  void everyTaskIsDoneOnceAndSeenByTheOwner() {
    int[] written = new int[1];
    List<Integer> done = new ArrayList<>();
    try (BatchThread thread = new BatchThread()) {
      for (int i = 0; i < TASKS; i++) {
        int number = i;
        thread.begin(
            () -> {
              written[0] = number;
              done.add(number);
            });
        thread.finish();
        assertEquals(number, written[0]);
      }
    }
    assertEquals(TASKS, done.size());
  }

  @Test
  void aTaskThatTheThreadHasBegunIsItsOwn() {
    List<String> doers = new ArrayList<>();
    try (BatchThread thread = new BatchThread()) {
      beginAndSeeBegun(thread, () -> doers.add(Thread.currentThread().getName()));
      thread.finish();
    }
    assertEquals(List.of(BatchThread.NAME), doers);
  }

  /** The only thread that surely comes to nothing is one that has ended. */
  @Test
  void aTaskThatTheThreadDoesNotComeToIsDoneByTheOwner() {
    BatchThread thread = new BatchThread();
    thread.close();
    List<Thread> doers = new ArrayList<>();
    thread.begin(() -> doers.add(Thread.currentThread()));
    thread.finish();
    assertEquals(List.of(Thread.currentThread()), doers);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void throwsWhatATaskThrowsAndGoesOn(boolean closed) {
    BatchThread thread = new BatchThread();
    if (closed) {
      thread.close();
    }
    try (thread) {
      for (Throwable thrown : List.of(new IllegalArgumentException("row"), new AssertionError())) {
        Runnable failing = () -> BatchThreadTest.<RuntimeException>sneak(thrown);
        if (closed) {
          thread.begin(failing);
        } else {
          beginAndSeeBegun(thread, failing);
        }
        assertSame(thrown, assertThrows(thrown.getClass(), thread::finish));
      }
      thread.begin(() -> {});
      thread.finish();
    }
  }

  @Test
  void doesNotSwallowACheckedException() {
    IOException undeclared = new IOException("disk");
    try (BatchThread thread = new BatchThread()) {
      beginAndSeeBegun(thread, () -> BatchThreadTest.<RuntimeException>sneak(undeclared));
      assertSame(undeclared, assertThrows(IllegalStateException.class, thread::finish).getCause());
    }
  }

  /** Whether it was begun or not, and whatever it threw. */
  @Test
  void aTaskThatIsNeverFinishedIsDropped() {
    try (BatchThread thread = new BatchThread()) {
      for (int i = 0; i < TASKS; i++) {
        thread.begin(
            () -> {
              throw new IllegalStateException("dropped");
            });
      }
      int[] done = {0};
      thread.begin(() -> done[0]++);
      thread.finish();
      assertEquals(1, done[0]);
    }
  }

  @Test
  void thereIsNothingToFinishBeforeATaskIsBegunOrAfterItWas() {
    try (BatchThread thread = new BatchThread()) {
      assertThrows(IllegalStateException.class, thread::finish);
      thread.begin(() -> {});
      thread.finish();
      assertThrows(IllegalStateException.class, thread::finish);
    }
  }

  @Test
  void theThreadIsADaemonAndEndsOnClose() {
    BatchThread thread = new BatchThread();
    List<Thread> alive = BatchThreads.alive();
    assertEquals(1, alive.size());
    assertTrue(alive.get(0).isDaemon());
    thread.begin(() -> {});
    thread.close();
    assertEquals(List.of(), BatchThreads.alive());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void anInterruptIsKeptForTheOwner() {
    int[] done = {0};
    BatchThread thread = new BatchThread();
    Thread.currentThread().interrupt();
    thread.begin(() -> done[0]++);
    thread.finish();
    thread.close();
    assertEquals(1, done[0]);
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), BatchThreads.alive());
  }

  @ParameterizedTest
  @CsvSource({"100352, 2, 1", "100352, 1, 0", "48, 2, 0", "8192, 2, 1", "8191, 64, 0"})
  void paysForLargeBatchesOnSeveralProcessors(long numbers, int processors, int threads) {
    Optional<BatchThread> made = BatchThread.wherePaying(numbers, processors);
    assertEquals(threads, BatchThreads.alive().size());
    made.ifPresent(BatchThread::close);
  }

  private static void beginAndSeeBegun(BatchThread thread, Runnable task) {
    CountDownLatch begun = new CountDownLatch(1);
    thread.begin(
        () -> {
          begun.countDown();
          task.run();
        });
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
