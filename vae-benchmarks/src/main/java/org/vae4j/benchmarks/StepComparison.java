package org.vae4j.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;
import org.vae4j.benchmarks.tensorflow.TensorFlowVae;

/**
 * The step of 784-400-20-400-784 at batch 128 with Adam, as a spec on the TensorFlow backend and as
 * a program written by hand against TensorFlow-Java, in alternating rounds: prints rows of a table.
 *
 * <p>One process measures one number of threads, as TensorFlow sizes its pool once.
 */
final class StepComparison {
  private static final int WARM_UP = 60;
  private static final int STEPS = 30;

  private StepComparison() {}

  /**
   * Measures.
   *
   * @param arguments threads, rounds
   */
  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    NetworkSpec network = NetworkSpec.usual();
    Task task = new Task(Network.DENSE, 1, network.batch(), threads, 1, Path.of(""));
    try (TrainingStep ours = TrainingStep.of(network, "tensorflow", threads);
        TensorFlowVae theirs = new TensorFlowVae(task)) {
      float[] batch = ours.batch();
      compare(threads, rounds, ours::run, () -> theirs.train(batch));
      System.err.printf(
          Locale.ROOT,
          "bounds at the end, nats: %.2f from the spec, %.2f by hand%n",
          ours.bound(),
          theirs.bound(batch));
    }
  }

  private static void compare(int threads, int rounds, Runnable ours, Runnable theirs) {
    StepTimes.seconds(ours, WARM_UP);
    StepTimes.seconds(theirs, WARM_UP);
    List<Double> ourSeconds = new ArrayList<>();
    List<Double> theirSeconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ourSeconds.add(StepTimes.seconds(ours, STEPS));
      theirSeconds.add(StepTimes.seconds(theirs, STEPS));
    }
    StepTimes our = StepTimes.of(ourSeconds);
    StepTimes their = StepTimes.of(theirSeconds);
    System.out.printf(
        Locale.ROOT,
        "| %d | %.2f | %.2f | %.2f | %.2f | %.3f | %.3f |%n",
        threads,
        our.best() * 1e3,
        their.best() * 1e3,
        our.median() * 1e3,
        their.median() * 1e3,
        our.best() / their.best(),
        our.median() / their.median());
  }
}
