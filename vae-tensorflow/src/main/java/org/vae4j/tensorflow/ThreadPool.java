package org.vae4j.tensorflow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * TensorFlow's pool of threads, of which a process has one: its size is what the first backend of
 * the process asks for, and later ones cannot change it.
 *
 * @param asked how many threads were asked for
 * @param size how many compute
 */
record ThreadPool(int asked, int size) {
  /** Static because the pool belongs to the process; 0 until the first backend opens. */
  private static final AtomicInteger SIZE = new AtomicInteger();

  /** Other numbers that were asked for in this process. */
  private static final Set<Integer> OTHERS = ConcurrentHashMap.newKeySet();

  /** The pool of this process. */
  static ThreadPool ofThisProcess(int asked) {
    return new ThreadPool(asked, SIZE.updateAndGet(size -> size == 0 ? asked : size));
  }

  /** Whether other threads compute than were asked for. */
  boolean isOther() {
    return asked != size;
  }

  /** Whether they do, and nobody in this process asked for this number before. */
  boolean isNews() {
    return isOther() && OTHERS.add(asked);
  }

  /** For people: {@code 2 threads}. */
  @Override
  public String toString() {
    String threads = size == 1 ? "1 thread" : size + " threads";
    return isOther()
        ? threads + " as the first backend of this process asked for, not " + asked
        : threads;
  }
}
