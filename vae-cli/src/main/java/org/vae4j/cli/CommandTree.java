package org.vae4j.cli;

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

  private static CommandLine commands(Invocation invocation) {
    return new CommandLine(new VaeCommand(invocation))
        .addSubcommand(new TrainCommand(invocation))
        .addSubcommand(new ResumeCommand(invocation))
        .addSubcommand(new EvaluateCommand(invocation))
        .addSubcommand(new SampleCommand(invocation))
        .addSubcommand(new ReconstructCommand(invocation))
        .addSubcommand(new ExportCommand(invocation))
        .addSubcommand(new ValidateCommand(invocation))
        .addSubcommand(new ExplainCommand(invocation))
        .addSubcommand(new NewCommand(invocation))
        .addSubcommand(
            new CommandLine(new PluginsCommand(invocation))
                .addSubcommand(new PluginsListCommand(invocation))
                .addSubcommand(new PluginsDescribeCommand(invocation)))
        .addSubcommand(new BackendsCommand(invocation));
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
