package org.vae4j.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vae plugins}: the same as {@code vae plugins list}. */
@Command(
    name = "plugins",
    description = "Shows what specs can name: built-in components and those of plug-ins.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  vae plugins list",
      "  vae plugins describe prior mixture-of-gaussians",
      "  vae plugins list --plugin-path my-plugins"
    })
final class PluginsCommand implements Callable<Integer> {
  private final Invocation invocation;

  PluginsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return new PluginsListCommand(invocation).call();
  }
}
