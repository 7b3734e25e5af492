package org.vae4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the command line changes in a spec. */
final class SetOption {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = {
        "Change the spec: a dotted path and YAML, such as",
        "model.latent=2 or model.prior={vamp: {components: 500}}. May be given several times."
      })
  private List<String> overrides = List.of();

  /** Everything to be changed, that of common options such as {@code --seed} included. */
  List<String> overrides(Invocation invocation) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(invocation.options().overrides());
    return all;
  }
}
