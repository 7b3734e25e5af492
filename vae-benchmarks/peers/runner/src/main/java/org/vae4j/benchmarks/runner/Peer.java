package org.vae4j.benchmarks.runner;

import java.io.IOException;
import org.vae4j.benchmarks.protocol.Task;

/** Something that trains, in a process of its own. */
interface Peer {
  /** As in the table. */
  String name();

  /** Whether it has the network of a task. */
  boolean trains(Task task);

  /** Trains and reports. */
  Measurement measure(Task task) throws IOException, InterruptedException;
}
