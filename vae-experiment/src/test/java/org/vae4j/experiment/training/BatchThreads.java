package org.vae4j.experiment.training;

import java.util.List;

/** The threads that read batches in this process now. */
final class BatchThreads {
  private BatchThreads() {}

  static List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(BatchThread.NAME))
        .toList();
  }
}
