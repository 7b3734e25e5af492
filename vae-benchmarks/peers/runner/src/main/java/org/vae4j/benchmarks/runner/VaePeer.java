package org.vae4j.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vae4j.benchmarks.protocol.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * vae4j by its own command, as a user runs it, on one of its backends.
 *
 * @param launcher the vae command
 */
record VaePeer(String name, String backend, Path launcher) implements Peer {
  private static final int ROWS = 60_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public boolean trains(Task task) {
    return true;
  }

  @Override
  public Measurement measure(Task task) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("vae-peer");
    try {
      Path spec = scratch.resolve("peer.yaml");
      Path run = scratch.resolve("run");
      Files.writeString(spec, PeerSpec.of(task));
      PeerProcess process =
          PeerProcess.run(
              command(task, spec, run),
              Map.of("VAE_DATA_HOME", task.data().getParent().toString()));
      JsonNode summary = JSON.readTree(run.resolve("summary.json"));
      return new Measurement(
          name,
          task,
          seconds(run.resolve("metrics.jsonl")),
          summary.get("test").get("bound").asDouble(),
          process.peakMegabytes());
    } finally {
      delete(scratch);
    }
  }

  private List<String> command(Task task, Path spec, Path run) {
    return List.of(
        launcher.toString(),
        "train",
        spec.toString(),
        "--run",
        run.toString(),
        "--backend",
        backend,
        "--threads",
        Integer.toString(task.threads()));
  }

  private static List<Double> seconds(Path metrics) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (String line : Files.readAllLines(metrics)) {
      seconds.add(ROWS / JSON.readTree(line).get("examples-per-second").asDouble());
    }
    return seconds;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
