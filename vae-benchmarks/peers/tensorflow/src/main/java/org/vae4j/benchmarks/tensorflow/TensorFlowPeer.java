package org.vae4j.benchmarks.tensorflow;

import java.io.IOException;
import org.vae4j.benchmarks.protocol.Task;
import org.vae4j.benchmarks.protocol.TimedTraining;

/** Runs a task with TensorFlow-Java. */
final class TensorFlowPeer {
  private TensorFlowPeer() {}

  /** The arguments are those of {@link Task}. */
  public static void main(String[] arguments) throws IOException {
    Task task = Task.of(arguments);
    try (TensorFlowVae vae = new TensorFlowVae(task)) {
      TimedTraining.run(task, vae);
    }
  }
}
