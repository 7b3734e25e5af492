package org.vae4j.experiment.training;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A thread that reads a batch while its owner runs the step before. It has one task at a time: what
 * the task reads and writes is the task's from {@link #begin} until {@link #finish} returns, and
 * the owner's otherwise. All methods are for the one owner.
 *
 * <p>A task that the thread has not come to is done by the owner, who so never waits for a
 * processor that others keep busy. Handing over allocates a few dozen bytes at most.
 */
final class BatchThread implements AutoCloseable {
  /** The name of the thread. */
  static final String NAME = "vae4j-batches";

  /**
   * Waking a parked thread takes the owner some five microseconds, and a number takes one to seven
   * nanoseconds to read: from here on reading is dearer than handing it over.
   */
  private static final long WORTH_HANDING_OVER = 8_192;

  /** Has a permit while there is a task that nobody has come to. */
  private final Semaphore asked = new Semaphore(0);

  /** Has a permit once the thread is done with a task. */
  private final Semaphore answered = new Semaphore(0);

  private final Thread thread = new Thread(this::work, NAME);
  private Runnable task = () -> {};
  private Optional<Throwable> failure = Optional.empty();
  private boolean begun;
  private volatile boolean closed;

  /** Starts a thread that has nothing to do yet. */
  BatchThread() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * A thread where one pays, from sizes alone: steps of tiny models are shorter than it takes to
   * wake it, and with one processor it would only take turns with its owner.
   *
   * @param numbers in a batch
   * @param processors the process may use
   */
  static Optional<BatchThread> wherePaying(long numbers, int processors) {
    return numbers >= WORTH_HANDING_OVER && processors > 1
        ? Optional.of(new BatchThread())
        : Optional.empty();
  }

  /** Begins a task. One that was begun before and never finished is dropped. */
  void begin(Runnable next) {
    if (begun && !asked.tryAcquire()) {
      answered.acquireUninterruptibly();
    }
    task = next;
    failure = Optional.empty();
    begun = true;
    asked.release(); // publishes the fields above
  }

  /** Sees to it that the task is done; what it threw is thrown here. */
  void finish() {
    if (!begun) {
      throw new IllegalStateException("there is no task to finish");
    }
    begun = false;
    if (asked.tryAcquire()) {
      task.run();
    } else {
      answered.acquireUninterruptibly();
      failure.ifPresent(BatchThread::rethrow);
    }
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("a batch could not be read", thrown); // checked, undeclared
  }

  private void work() {
    asked.acquireUninterruptibly();
    while (!closed) {
      try {
        task.run();
      } catch (Throwable thrown) { // handed to the owner, whatever it is
        failure = Optional.of(thrown);
      }
      answered.release(); // publishes what the task wrote
      asked.acquireUninterruptibly();
    }
  }

  /** Ends the thread, after a task that it is at, and waits for that. */
  @Override
  public void close() {
    closed = true;
    asked.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
