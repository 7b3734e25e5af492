package org.vae4j.nativebackend.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed number of threads, the calling one among them, that take tiles of a task from a counter
 * until none is left.
 *
 * <p>Which thread computes a tile is left to chance, so that a thread that was interrupted by the
 * operating system delays one tile only; what is computed does not depend on it. Between tasks the
 * threads spin for a while before they park, since the kernels of a plan follow one another within
 * microseconds. Nothing is allocated by a run. One thread at a time may call {@link #run}.
 */
public final class WorkerPool implements AutoCloseable {
  /** About a tenth of a millisecond: longer than the host works between two runs of a loop. */
  private static final int SPINS = 4000;

  /** Counts down: what is positive is a tile, so that a late decrement never invents one. */
  private final AtomicInteger next = new AtomicInteger();

  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Worker[] workers;
  private final int spins;
  private TileTask task = (tile, worker) -> {};
  private int tiles;
  private volatile Thread caller = Thread.currentThread();
  private volatile boolean callerParked;
  private volatile boolean closed;

  /** A pool of so many threads, at least 1; one of them is the caller of {@link #run}. */
  public WorkerPool(int threads) {
    spins = threads <= Runtime.getRuntime().availableProcessors() ? SPINS : 1;
    workers = new Worker[threads - 1];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker(i + 1);
      workers[i].start();
    }
  }

  /** How many threads compute. */
  public int threads() {
    return workers.length + 1;
  }

  /**
   * Computes all tiles of a task and returns when they are done. What a tile throws is thrown here,
   * after the tiles that were begun are done; the rest is skipped.
   */
  public void run(TileTask newTask, int count) {
    if (closed) {
      throw new IllegalStateException("the backend is closed");
    }
    if (count == 1 || workers.length == 0) {
      for (int tile = 0; tile < count; tile++) {
        newTask.run(tile, 0);
      }
      return;
    }
    share(newTask, count);
    rethrow(failure.getAndSet(null));
  }

  private void share(TileTask newTask, int count) {
    task = newTask;
    tiles = count;
    caller = Thread.currentThread();
    unfinished.set(count);
    next.set(count); // publishes the fields above
    for (Worker worker : workers) {
      worker.wake();
    }
    takeTiles(0);
    for (int spin = 0; unfinished.get() > 0 && spin < spins; spin++) {
      Thread.onSpinWait();
    }
    callerParked = true;
    while (unfinished.get() > 0) {
      LockSupport.park(this);
    }
    callerParked = false;
  }

  private void takeTiles(int worker) {
    int ticket = next.getAndDecrement();
    while (ticket > 0) {
      if (failure.get() == null) {
        runTile(tiles - ticket, worker);
      }
      if (unfinished.decrementAndGet() == 0 && callerParked) {
        LockSupport.unpark(caller);
      }
      ticket = next.getAndDecrement();
    }
  }

  private void runTile(int tile, int worker) {
    try {
      task.run(tile, worker);
    } catch (Throwable thrown) { // handed to the caller of run, whatever it is
      failure.compareAndSet(null, thrown);
    }
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new IllegalStateException("a tile failed", thrown); // checked, and never declared
    }
  }

  /** Ends the threads and waits for them. */
  @Override
  public void close() {
    closed = true;
    for (Worker worker : workers) {
      LockSupport.unpark(worker);
    }
    boolean interrupted = false;
    for (Worker worker : workers) {
      interrupted |= worker.joinUninterruptibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Worker extends Thread {
    private final int number;
    private volatile boolean parked;

    Worker(int number) {
      super("vae4j-native-" + number);
      this.number = number;
      setDaemon(true);
    }

    @Override
    public void run() {
      while (!closed) {
        takeTiles(number);
        awaitTiles();
      }
    }

    private void awaitTiles() {
      for (int spin = 0; spin < spins; spin++) {
        if (next.get() > 0 || closed) {
          return;
        }
        Thread.onSpinWait();
      }
      parked = true;
      while (next.get() <= 0 && !closed) {
        LockSupport.park(WorkerPool.this);
      }
      parked = false;
    }

    void wake() {
      if (parked) {
        LockSupport.unpark(this);
      }
    }

    boolean joinUninterruptibly() {
      boolean interrupted = false;
      while (isAlive()) {
        try {
          join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return interrupted;
    }
  }
}
