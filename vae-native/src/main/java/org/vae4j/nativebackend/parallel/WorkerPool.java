package org.vae4j.nativebackend.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A fixed number of threads, the calling one among them, that take tiles of a task from a counter
 * until none is left.
 *
 * <p>Which thread computes a tile is left to chance, so that a thread that was interrupted by the
 * operating system delays one tile only; what is computed does not depend on it. Nothing is
 * allocated by a run. One thread at a time may call {@link #run}.
 *
 * <p>Between tasks the threads spin for a while before they park, since the kernels of a plan
 * follow one another within microseconds; with more threads than processors they park at once, as
 * one that spins would keep one that computes from its processor. A task too short for that is
 * computed by the caller alone, and one too short for waking a thread by those that are awake.
 */
public final class WorkerPool implements AutoCloseable {
  /** Handing tiles to a spinning thread and back takes one or two microseconds. */
  private static final long WORTH_SHARING = 5_000;

  /** Waking a parked thread takes the caller some microseconds, and the thread some fifty. */
  private static final long WORTH_WAKING = 40_000;

  /** How long a worker waits for the next task: a chain of short kernels, not a step of a host. */
  private static final long WORKER_SPINS = 50_000;

  /** How long the caller waits for the last tiles: about as long as a large one takes. */
  private static final long CALLER_SPINS = 200_000;

  private static final int SPINS_PER_LOOK = 8;

  /** Counts down: what is positive is a tile, so that a late decrement never invents one. */
  private final AtomicInteger next = new AtomicInteger();

  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Worker[] workers;
  private final boolean spinning;
  private final BooleanSupplier finished = this::isFinished;
  private final BooleanSupplier called = this::isCalled;
  private TileTask task = (tile, worker) -> {};
  private int tiles;
  private volatile Thread caller = Thread.currentThread();
  private volatile boolean callerParked;
  private volatile boolean closed;

  /** A pool of so many threads, at least 1; one of them is the caller of {@link #run}. */
  public WorkerPool(int threads) {
    spinning = threads <= Runtime.getRuntime().availableProcessors();
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
   *
   * @param nanos about how long one thread takes for all tiles
   */
  public void run(TileTask newTask, int count, long nanos) {
    if (closed) {
      throw new IllegalStateException("the backend is closed");
    }
    if (count == 1 || workers.length == 0 || nanos < WORTH_SHARING) {
      for (int tile = 0; tile < count; tile++) {
        newTask.run(tile, 0);
      }
      return;
    }
    share(newTask, count, nanos >= WORTH_WAKING);
    rethrow(failure.getAndSet(null));
  }

  private void share(TileTask newTask, int count, boolean waking) {
    task = newTask;
    tiles = count;
    caller = Thread.currentThread();
    unfinished.set(count);
    next.set(count); // publishes the fields above
    for (int i = 0; waking && i < workers.length; i++) {
      workers[i].wake();
    }
    takeTiles(0);
    if (spin(finished, CALLER_SPINS)) {
      return;
    }
    callerParked = true;
    while (unfinished.get() > 0) {
      LockSupport.park(this);
    }
    callerParked = false;
  }

  /** Waits for at most so many nanoseconds, and returns whether the condition holds. */
  private boolean spin(BooleanSupplier condition, long nanos) {
    if (!spinning) {
      return condition.getAsBoolean();
    }
    long start = System.nanoTime();
    do {
      for (int i = 0; i < SPINS_PER_LOOK; i++) {
        if (condition.getAsBoolean()) {
          return true;
        }
        Thread.onSpinWait();
      }
    } while (System.nanoTime() - start < nanos);
    return false;
  }

  private boolean isFinished() {
    return unfinished.get() == 0;
  }

  private boolean isCalled() {
    return next.get() > 0 || closed;
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
      if (spin(called, WORKER_SPINS)) {
        return;
      }
      parked = true;
      while (!isCalled()) {
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
