package org.vae4j.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Times of a step.
 *
 * @param best seconds
 * @param median seconds
 */
record StepTimes(double best, double median) {
  /** Of times in seconds, at least one. */
  static StepTimes of(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return new StepTimes(sorted.get(0), sorted.get(sorted.size() / 2));
  }

  /**
   * Runs a step again and again.
   *
   * @param seconds for so long, and as often as {@code least} at least
   */
  static StepTimes measure(Runnable step, double seconds, int least) {
    List<Double> times = new ArrayList<>();
    double sum = 0;
    while (sum < seconds || times.size() < least) {
      double time = seconds(step, 1);
      times.add(time);
      sum += time;
    }
    return of(times);
  }

  /** The mean time of so many runs. */
  static double seconds(Runnable step, int runs) {
    long start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      step.run();
    }
    return (System.nanoTime() - start) / 1e9 / runs;
  }
}
