package org.vae4j.benchmarks.protocol;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The lines a peer writes to standard output: {@code epoch N SECONDS BOUND}, {@code test BOUND}.
 */
final class Report {
  private final PrintStream out = System.out;

  /**
   * An epoch is over.
   *
   * @param seconds it took, testing left out
   * @param bound the mean over its batches in nats
   */
  void epoch(int epoch, double seconds, double bound) {
    out.printf(Locale.ROOT, "epoch %d %.4f %.4f%n", epoch, seconds, bound);
    out.flush();
  }

  /**
   * Training is over.
   *
   * @param bound the mean over the test images in nats
   */
  void test(double bound) {
    out.printf(Locale.ROOT, "test %.4f%n", bound);
    out.flush();
  }
}
