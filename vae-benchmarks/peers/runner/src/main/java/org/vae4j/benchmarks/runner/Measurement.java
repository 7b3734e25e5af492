package org.vae4j.benchmarks.runner;

import java.util.List;
import org.vae4j.benchmarks.protocol.Task;

/**
 * What a peer needed for a task.
 *
 * @param seconds of each epoch
 * @param testBound after the last epoch, in nats
 * @param peakMegabytes the largest resident size of the process
 */
record Measurement(
    String peer, Task task, List<Double> seconds, double testBound, long peakMegabytes) {
  Measurement {
    seconds = List.copyOf(seconds);
  }

  /** The median over the epochs after the first, in which runtimes compile; or the only one. */
  double secondsPerEpoch() {
    List<Double> warm = seconds.size() > 1 ? seconds.subList(1, seconds.size()) : seconds;
    List<Double> sorted = warm.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
