package org.vae4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code vae} alone: shows what there is. */
@Command(
    name = "vae",
    versionProvider = VersionText.class,
    description = "Trains and uses variational autoencoders that are described by a spec.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  vae train                   the quickstart: digits, less than a minute",
      "  vae new my-model            write a commented spec",
      "  vae train my-model.yaml     train it",
      "  vae evaluate RUN            measure a run on its test rows",
      "  vae COMMAND --help          more about a command",
      "",
      "Exit codes: 0 done; 1 the program failed; 2 the command line, the spec",
      "or the data are wrong; 3 training diverged; 130 interrupted, with a",
      "checkpoint."
    })
@SuppressWarnings("UnusedVariable") // picocli reads the fields
final class VaeCommand implements Runnable {
  @Spec private CommandSpec command;

  @Mixin private final CommonOptions options;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this text.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  VaeCommand(Invocation invocation) {
    this.options = invocation.options();
  }

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
