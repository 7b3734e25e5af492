package org.vae4j.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run steps}. */
@Command(
    name = "steps",
    description = {
      "Times the training step of a spec on the TensorFlow backend against the same network written"
          + " by hand.",
      "Both in one process, in alternating rounds; each number of threads in a process of its own."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class StepsCommand implements Callable<Integer> {
  @Option(names = "--threads", split = ",", defaultValue = "1,2")
  private List<Integer> threads = List.of();

  @Option(names = "--rounds", defaultValue = "20", description = "of 30 steps each")
  private int rounds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.print(
        """
        | threads | spec best ms | by hand best ms | spec median ms | by hand median ms \
        | ratio of best | ratio of medians |
        |--:|--:|--:|--:|--:|--:|--:|
        """);
    System.out.flush();
    for (int count : threads) {
      int code = new ProcessBuilder(command(count)).inheritIO().start().waitFor();
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }

  /** This JVM again, with its flags. */
  private List<String> command(int count) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StepComparison.class.getName());
    command.addAll(List.of(Integer.toString(count), Integer.toString(rounds)));
    return command;
  }
}
