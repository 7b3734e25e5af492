package org.vae4j.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.task.RunSettings;

/** One call of the command: what it was given, where it prints, how far it has come. */
final class Invocation {
  private final List<String> arguments;
  private final PrintStream out;
  private final PrintStream err;
  private final Environment environment;
  private final Terminals terminals;
  private final CommonOptions options = new CommonOptions();
  private Phase phase = Phase.LOADING;

  Invocation(
      List<String> arguments,
      PrintStream out,
      PrintStream err,
      Environment environment,
      Terminals terminals) {
    this.arguments = List.copyOf(arguments);
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.terminals = terminals;
  }

  /** The command line behind {@code vae}. */
  List<String> arguments() {
    return arguments;
  }

  CommonOptions options() {
    return options;
  }

  /** For progress and everything else that is not the result. */
  PrintStream err() {
    return err;
  }

  /** For help. */
  PrintWriter writer() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  Terminals terminals() {
    return terminals;
  }

  /** Whether help is coloured: on a terminal, unless the user does not want it (no-color.org). */
  boolean colours() {
    return terminals.out() && environment.variable("NO_COLOR").isEmpty();
  }

  void enter(Phase next) {
    phase = next;
  }

  /** Prints the result: one for people, or one for programs with {@code --json}. */
  void result(String text, Object json) {
    out.println(options.json() ? JsonText.of(json) : text);
  }

  /**
   * Says why the command did not do what it was asked for.
   *
   * @param command as typed, such as {@code vae train}
   * @return the exit code
   */
  int fail(Throwable thrown, String command) {
    Failure failure = new FailureReader(command, phase).read(thrown);
    if (json()) {
      out.println(JsonText.of(failure.json()));
    } else {
      err.println(failure.text());
    }
    if (options.stacktrace()) {
      thrown.printStackTrace(err);
    }
    return failure.code().number();
  }

  /** Also where the command line could not be read to its end. */
  private boolean json() {
    return options.json() || arguments.contains("--json");
  }

  /** Finds plug-ins and backends. */
  Experiments experiments() {
    Experiments experiments = Experiments.open(environment, pluginPath());
    phase = Phase.CHECKING;
    return experiments;
  }

  /** Finds plug-ins only, in less time. */
  PluginPath plugins() {
    return PluginPath.of(pluginPath());
  }

  private List<Path> pluginPath() {
    return options.pluginPath().stream().map(this::resolve).toList();
  }

  /** How to run. */
  RunSettings settings(StopSignal stop) {
    return new RunSettings(options.threads(), commandLine(), stop);
  }

  private List<String> commandLine() {
    return Stream.concat(Stream.of("vae"), arguments.stream()).toList();
  }

  /** The file that was named: as it was typed where that leads to it. */
  Path resolve(Path typed) {
    Path here = Path.of("").toAbsolutePath();
    return environment.workingFolder().equals(here)
        ? typed
        : environment.workingFolder().resolve(typed);
  }

  /** How to type a file: relative where it is below the working folder. */
  String shown(Path file) {
    Path folder = environment.workingFolder();
    Path whole = folder.resolve(file);
    return (whole.startsWith(folder) ? folder.relativize(whole) : file).toString();
  }
}
