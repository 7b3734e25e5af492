package org.vae4j.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vae validate}. */
@Command(
    name = "validate",
    description = {
      "Checks a spec, its data and whether its parts go together; runs nothing.",
      "Everything that is wrong is reported at once."
    },
    footer = {
      "",
      "Examples:",
      "  vae validate mnist.yaml",
      "  vae validate mnist.yaml --set model.latent=2 --json"
    })
final class ValidateCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private SpecArgument spec;

  ValidateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      CheckedExperiment checked = spec.check(experiments, invocation);
      String label = checked.loaded().source().label();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("status", "right");
      json.put("spec", label);
      json.putAll(new ExperimentFacts(checked).json());
      invocation.result(label + " is right:\n" + facts(checked), json);
      return ExitCode.DONE.number();
    }
  }

  private static TextTable facts(CheckedExperiment checked) {
    ExperimentFacts facts = new ExperimentFacts(checked);
    TextTable table =
        new TextTable()
            .row("  data", facts.data())
            .row("  model", facts.model())
            .row("  backend", facts.backend());
    facts.cautions().forEach(caution -> table.row("  caution", caution));
    return table;
  }
}
