package org.vae4j.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** All commands, put together for one invocation. */
final class CommandTree {
  private static final int NARROWEST = 72;
  private static final int WIDEST = 110;

  private CommandTree() {}

  /** Runs the command that was typed and gives the exit code. */
  static int run(Invocation invocation) {
    CommandLine commands = commands(invocation);
    configure(commands, invocation);
    try {
      return commands.execute(invocation.arguments().toArray(String[]::new));
    } catch (Error e) { // of the JVM, such as no memory: picocli hands on exceptions only
      return invocation.fail(e, commands.getCommandName());
    }
  }

  /**
   * The tree of all commands, or the branch that was typed: picocli reads the annotations of every
   * command it is given, and for all of them that takes as long as to check a spec.
   */
  private static CommandLine commands(Invocation invocation) {
    Map<String, Supplier<Object>> known = known(invocation);
    List<String> typed =
        invocation.arguments().stream().limit(1).filter(known::containsKey).toList();
    CommandLine root = new CommandLine(new VaeCommand(invocation));
    Collection<String> names = typed.isEmpty() ? known.keySet() : typed;
    names.forEach(name -> root.addSubcommand(known.get(name).get()));
    return root;
  }

  /** How to make each command, in the order of the help. */
  private static Map<String, Supplier<Object>> known(Invocation invocation) {
    Map<String, Supplier<Object>> known = new LinkedHashMap<>();
    known.put("train", () -> new TrainCommand(invocation));
    known.put("resume", () -> new ResumeCommand(invocation));
    known.put("evaluate", () -> new EvaluateCommand(invocation));
    known.put("sample", () -> new SampleCommand(invocation));
    known.put("reconstruct", () -> new ReconstructCommand(invocation));
    known.put("export", () -> new ExportCommand(invocation));
    known.put("validate", () -> new ValidateCommand(invocation));
    known.put("explain", () -> new ExplainCommand(invocation));
    known.put("new", () -> new NewCommand(invocation));
    known.put("plugins", () -> plugins(invocation));
    known.put("backends", () -> new BackendsCommand(invocation));
    return known;
  }

  private static CommandLine plugins(Invocation invocation) {
    return new CommandLine(new PluginsCommand(invocation))
        .addSubcommand(new PluginsListCommand(invocation))
        .addSubcommand(new PluginsDescribeCommand(invocation));
  }

  private static void configure(CommandLine commands, Invocation invocation) {
    int columns = Math.max(NARROWEST, Math.min(WIDEST, invocation.terminals().columns()));
    Ansi colours = invocation.colours() ? Ansi.ON : Ansi.OFF;
    commands
        .setOut(invocation.writer())
        .setUsageHelpWidth(columns)
        .setColorScheme(Help.defaultColorScheme(colours))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> invocation.fail(e, command.getCommandSpec().qualifiedName()))
        .setParameterExceptionHandler(
            (e, arguments) ->
                invocation.fail(
                    new Refusal(CommandLineProblem.of(e)),
                    e.getCommandLine().getCommandSpec().qualifiedName()));
  }
}
