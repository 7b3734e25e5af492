package org.vae4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command has. */
final class CommonOptions {
  private static final int MOST_THREADS = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the result, or what is wrong, as JSON on standard output.")
  private boolean json;

  @Option(
      names = "--plugin-path",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "A folder of plug-in jars, or one jar. May be given several times.")
  private List<Path> pluginPath = List.of();

  private OptionalInt threads = OptionalInt.empty();

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "What computes, in place of the spec's backend.")
  private Optional<String> backend = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "The seed of all random numbers, in place of the spec's.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where in the program an error arose.")
  private boolean stacktrace;

  @Option(
      names = "--threads",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "How many threads compute. Default: all that the process may use.")
  void setThreads(int count) {
    if (count < 1 || count > MOST_THREADS) {
      throw new ParameterException(
          command.commandLine(),
          "--threads must be from 1 to " + MOST_THREADS + ", received " + count);
    }
    threads = OptionalInt.of(count);
  }

  boolean json() {
    return json;
  }

  List<Path> pluginPath() {
    return pluginPath;
  }

  int threads() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  Optional<Long> seed() {
    return seed;
  }

  boolean stacktrace() {
    return stacktrace;
  }

  /** What these options change in a spec, as {@code PATH=VALUE}. */
  List<String> overrides() {
    List<String> overrides = new ArrayList<>(backendOverride());
    seed.ifPresent(number -> overrides.add("seed=" + number));
    return overrides;
  }

  /** The same without the seed. */
  List<String> backendOverride() {
    return backend.stream().map(name -> "backend=" + name).toList();
  }
}
