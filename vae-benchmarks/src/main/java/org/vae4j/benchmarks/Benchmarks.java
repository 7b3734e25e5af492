package org.vae4j.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code vae-benchmarks/run}. */
@Command(
    name = "run",
    description = "Measures kernels and training steps. Leave the machine alone meanwhile.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KernelsCommand.class, StepsCommand.class, ScalingCommand.class})
final class Benchmarks implements Runnable {
  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
