package org.vae4j.benchmarks.djl;

import java.io.IOException;
import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;
import org.vae4j.benchmarks.protocol.TimedTraining;

/** Runs a task with DJL. */
final class DjlPeer {
  private DjlPeer() {}

  /** The arguments are those of {@link Task}. */
  public static void main(String[] arguments) throws IOException {
    Task task = Task.of(arguments);
    if (task.network() != Network.DENSE || task.samples() != 1) {
      throw new IllegalArgumentException("this peer knows the dense network only");
    }
    // read by the engine when it starts
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(task.threads()));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.offline", "true");
    try (DjlVae vae = new DjlVae(task.batch())) {
      TimedTraining.run(task, vae);
    }
  }
}
