package org.vae4j.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Trains the same networks on the same data by vae4j and by others, in turn. */
@Command(
    name = "peers",
    description = {
      "Trains the same networks on MNIST by vae4j and by others, in turn, and compares them.",
      "Ratios hold within one run; times move with the machine. Leave the machine alone meanwhile."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Peers implements Callable<Integer> {
  /** What can be compared. */
  enum Comparison {
    DENSE(Network.DENSE, 1, 128),
    IWAE_1(Network.DEEP, 1, 20),
    IWAE_5(Network.DEEP, 5, 20),
    IWAE_50(Network.DEEP, 50, 20),
    CONVOLUTIONAL(Network.CONVOLUTIONAL, 1, 128);

    private final Network network;
    private final int samples;
    private final int batch;

    Comparison(Network network, int samples, int batch) {
      this.network = network;
      this.samples = samples;
      this.batch = batch;
    }

    Task task(int threads, int epochs, Path data) {
      return new Task(network, samples, batch, threads, epochs, data);
    }
  }

  @Option(
      names = "--task",
      split = ",",
      defaultValue = "DENSE",
      description = "${COMPLETION-CANDIDATES}")
  private List<Comparison> comparisons = List.of();

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "how many threads each may use")
  private List<Integer> threads = List.of();

  @Option(
      names = "--epochs",
      defaultValue = "4",
      description = "passes over the data; the first does not count")
  private int epochs;

  @Option(
      names = "--peer",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description = {"parts of names of the peers to run", "  Default: all"})
  private List<String> chosen = List.of();

  @Option(
      names = "--data",
      defaultValue = "${env:VAE_DATA_HOME:-${sys:user.home}/.cache/vae4j}/mnist",
      showDefaultValue = Visibility.NEVER,
      description = {
        "the folder of the four MNIST files",
        "  Default: $VAE_DATA_HOME/mnist, or ~/.cache/vae4j/mnist without that variable"
      })
  private Path data = Path.of("");

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "an interpreter that may have PyTorch")
  private String python = "";

  @Option(
      names = "--json",
      showDefaultValue = Visibility.NEVER,
      description = "also write the table to this file, as data")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--root", hidden = true, defaultValue = ".")
  private Path root = Path.of("");

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Peers()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Peer> peers =
        PeerCatalogue.find(root, python).stream().filter(peer -> chosen(peer.name())).toList();
    List<Measurement> measurements = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      for (int count : threads) {
        Task task = comparison.task(count, epochs, data.toAbsolutePath());
        for (Peer peer : peers) {
          if (peer.trains(task)) {
            System.err.printf("%s, %d threads: %s%n", task.title(), count, peer.name());
            measurements.add(peer.measure(task));
          }
        }
      }
    }
    ComparisonTable table = new ComparisonTable(measurements);
    System.out.print(machine() + "\n" + table);
    if (json.isPresent()) {
      Files.writeString(json.get(), text(table));
    }
    return 0;
  }

  private boolean chosen(String name) {
    return chosen.isEmpty() || chosen.stream().anyMatch(name::contains);
  }

  private static String text(ComparisonTable table) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(Map.of("machine", machine(), "rows", table.json()));
  }

  private static String machine() {
    return String.format(
        "%s %s, %d cores, JDK %s%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }
}
