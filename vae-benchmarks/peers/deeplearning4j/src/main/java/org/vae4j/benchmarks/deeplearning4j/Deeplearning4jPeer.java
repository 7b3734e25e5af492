package org.vae4j.benchmarks.deeplearning4j;

import java.io.IOException;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;
import org.vae4j.benchmarks.protocol.TimedTraining;

/** Runs a task with Deeplearning4j. */
final class Deeplearning4jPeer {
  private Deeplearning4jPeer() {}

  /** The arguments are those of {@link Task}. */
  public static void main(String[] arguments) throws IOException {
    Task task = Task.of(arguments);
    if (task.network() != Network.DENSE || task.samples() != 1) {
      throw new IllegalArgumentException("this peer knows the dense network only");
    }
    Nd4j.getRandom().setSeed(42);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(task.threads());
    try (Deeplearning4jVae vae = new Deeplearning4jVae(task.batch())) {
      TimedTraining.run(task, vae);
    }
  }
}
