package org.vae4j.benchmarks.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;

/**
 * A program that takes a task as its arguments and reports by lines.
 *
 * @param networks those it has
 * @param weighted whether it has importance-weighted bounds
 * @param command before the arguments
 * @param options after them
 */
record ProgramPeer(
    String name,
    Set<Network> networks,
    boolean weighted,
    List<String> command,
    List<String> options)
    implements Peer {
  @Override
  public boolean trains(Task task) {
    return networks.contains(task.network()) && (weighted || task.samples() == 1);
  }

  @Override
  public Measurement measure(Task task) throws IOException, InterruptedException {
    List<String> line =
        Stream.of(command, task.arguments(), options).flatMap(List::stream).toList();
    Map<String, String> threads =
        Map.of("OMP_NUM_THREADS", Integer.toString(task.threads()), "TF_CPP_MIN_LOG_LEVEL", "3");
    PeerProcess process = PeerProcess.run(line, threads);
    List<Double> seconds = new ArrayList<>();
    double bound = Double.NaN;
    for (String report : process.output()) {
      String[] words = report.split(" ");
      if (words[0].equals("epoch")) {
        seconds.add(Double.parseDouble(words[2]));
      } else if (words[0].equals("test")) {
        bound = Double.parseDouble(words[1]);
      }
    }
    return new Measurement(name, task, seconds, bound, process.peakMegabytes());
  }
}
