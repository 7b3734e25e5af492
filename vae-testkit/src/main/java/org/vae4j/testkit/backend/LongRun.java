package org.vae4j.testkit.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.testkit.TestGraph;

/**
 * As many steps as a long training has, in a process whose Java heap is resident from the start:
 * what grows there is not the heap.
 */
final class LongRun {
  static final int SETTLED = 5_000;
  static final int STEPS = 100_000;
  private static final int ROUND = 1_000;
  private static final String HEAP = "96m";

  private LongRun() {}

  /**
   * What was resident.
   *
   * @param settled bytes after the first {@link #SETTLED} steps
   * @param end bytes after all
   */
  record Resident(long settled, long end) {
    @Override
    public String toString() {
      return settled + " bytes after " + SETTLED + " steps, " + end + " after " + STEPS;
    }
  }

  /**
   * Starts the process on the backend of a factory, as {@link java.util.ServiceLoader} makes it.
   */
  static Resident of(Class<? extends BackendFactory> factory)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-Xms" + HEAP, "-Xmx" + HEAP, "-XX:+AlwaysPreTouch"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LongRun.class.getName(), factory.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process failed: " + output);
    }
    String[] figures = output.split(" ");
    return new Resident(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
  }

  /** Prints both figures; one argument, the name of the factory's class. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    BackendFactory factory =
        Class.forName(arguments[0])
            .asSubclass(BackendFactory.class)
            .getDeclaredConstructor()
            .newInstance();
    TrainingExample example = TrainingExample.TINY;
    Program program = example.step();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      long settled = residentAfter(example, program, executable, 0, SETTLED);
      long end = residentAfter(example, program, executable, SETTLED, STEPS);
      System.out.println(settled + " " + end);
    }
  }

  private static long residentAfter(
      TrainingExample example, Program program, Executable executable, int done, int steps) {
    for (int step = done; step < steps; step += ROUND) {
      example.run(program, executable, step + 1, step + ROUND);
    }
    return ProcessMemory.resident();
  }
}
