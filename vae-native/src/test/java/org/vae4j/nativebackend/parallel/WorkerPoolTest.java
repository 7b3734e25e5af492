package org.vae4j.nativebackend.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerPoolTest {
  private static final int RUNS = 2000;
  private static final long LONG = 1_000_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void computesEveryTileOnce(int threads) {
    try (WorkerPool pool = new WorkerPool(threads)) {
      for (int run = 0; run < RUNS; run++) {
        int tiles = 1 + run % 37;
        AtomicIntegerArray computed = new AtomicIntegerArray(tiles);
        pool.run((tile, worker) -> computed.incrementAndGet(tile), tiles, LONG);
        for (int tile = 0; tile < tiles; tile++) {
          assertEquals(1, computed.get(tile), "tile " + tile + " of run " + run);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void throwsWhatATileThrowsAndGoesOn(int threads) {
    try (WorkerPool pool = new WorkerPool(threads)) {
      for (int run = 0; run < RUNS / 10; run++) {
        int bad = run % 20;
        AssertionError error = new AssertionError("tile " + bad);
        TileTask failing =
            (tile, worker) -> {
              if (tile == bad) {
                throw error;
              }
            };
        assertSame(error, assertThrows(AssertionError.class, () -> pool.run(failing, 20, LONG)));
        AtomicIntegerArray computed = new AtomicIntegerArray(20);
        pool.run((tile, worker) -> computed.incrementAndGet(tile), 20, LONG);
        assertEquals(1, computed.get(19));
      }
    }
  }

  @Test
  void doesNotSwallowACheckedException() {
    IOException undeclared = new IOException("disk");
    TileTask failing = (tile, worker) -> WorkerPoolTest.<RuntimeException>sneak(undeclared);
    try (WorkerPool pool = new WorkerPool(2)) {
      IllegalStateException thrown =
          assertThrows(IllegalStateException.class, () -> pool.run(failing, 20, LONG));
      assertSame(undeclared, thrown.getCause());
    }
  }

  @SuppressWarnings("unchecked") // what code in another language does without asking
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void numbersItsWorkers() {
    try (WorkerPool pool = new WorkerPool(3)) {
      AtomicIntegerArray seen = new AtomicIntegerArray(pool.threads());
      pool.run((tile, worker) -> seen.incrementAndGet(worker), 500, LONG);
      assertEquals(500, seen.get(0) + seen.get(1) + seen.get(2));
    }
  }

  @Test
  void computesShortTasksOnTheCallingThread() {
    Thread caller = Thread.currentThread();
    try (WorkerPool pool = new WorkerPool(3)) {
      pool.run((tile, worker) -> assertSame(caller, Thread.currentThread()), 500, 1000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void computesEveryTileOnceWhateverIsAwake(int threads) {
    try (WorkerPool pool = new WorkerPool(threads)) {
      for (int run = 0; run < RUNS; run++) {
        AtomicIntegerArray computed = new AtomicIntegerArray(9);
        pool.run((tile, worker) -> computed.incrementAndGet(tile), 9, 100L << run % 13);
        for (int tile = 0; tile < 9; tile++) {
          assertEquals(1, computed.get(tile), "tile " + tile + " of run " + run);
        }
      }
    }
  }

  @Test
  void endsItsThreadsOnClose() {
    WorkerPool pool = new WorkerPool(3);
    assertEquals(2, workers());
    pool.close();
    assertEquals(0, workers());
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> pool.run((tile, worker) -> {}, 5, LONG));
    assertTrue(thrown.getMessage().contains("closed"));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("vae4j-native-") && thread.isDaemon())
        .count();
  }
}
