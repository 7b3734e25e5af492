package org.vae4j.benchmarks.protocol;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The loop of the peers that bring none of their own: shuffle, gather a batch, step; timed by the
 * epoch. What does not fill a batch is left out.
 */
public final class TimedTraining {
  private static final int SEED = 42;

  private TimedTraining() {}

  /** Trains, tests and reports. */
  public static void run(Task task, TrainedNetwork network) throws IOException {
    Report report = new Report();
    Digits digits = Digits.train(task.data());
    float[] rows = new float[task.batch() * Digits.PIXELS];
    int[] order = IntStream.range(0, digits.count()).toArray();
    Random random = new Random(SEED);
    int steps = digits.count() / task.batch();
    for (int epoch = 1; epoch <= task.epochs(); epoch++) {
      long start = System.nanoTime();
      shuffle(order, random);
      double sum = 0;
      for (int step = 0; step < steps; step++) {
        digits.read(order, step * task.batch(), task.batch(), rows);
        sum += network.train(rows);
      }
      report.epoch(epoch, (System.nanoTime() - start) / 1e9, sum / steps);
    }
    report.test(test(task, network, rows));
  }

  private static double test(Task task, TrainedNetwork network, float[] rows) throws IOException {
    Digits digits = Digits.test(task.data());
    int[] order = IntStream.range(0, digits.count()).toArray();
    int batches = digits.count() / task.batch();
    double sum = 0;
    for (int batch = 0; batch < batches; batch++) {
      digits.read(order, batch * task.batch(), task.batch(), rows);
      sum += network.bound(rows);
    }
    return sum / batches;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
