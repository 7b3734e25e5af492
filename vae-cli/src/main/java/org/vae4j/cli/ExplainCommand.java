package org.vae4j.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.task.ExplainedProgram;
import org.vae4j.experiment.task.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vae explain}. */
@Command(
    name = "explain",
    description = {
      "Compiles a program of a spec as a run would and shows how the backend runs it; runs nothing.",
      "The native backend shows its kernels in their order, with what each one reads, writes and"
          + " costs, and where in memory."
    },
    footer = {
      "",
      "Examples:",
      "  vae explain",
      "  vae explain mnist.yaml --program evaluate --backend tensorflow",
      "  vae explain mnist.yaml --set training.batch-size=512 --json",
      "  VAE_OPTS=-Dvae.native.fusion=off vae explain mnist.yaml"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final double MILLION = 1e6;

  private final Invocation invocation;

  @Mixin private SpecArgument spec;

  @Option(
      names = "--program",
      paramLabel = "WHICH",
      converter = ExplainedProgramConverter.class,
      description =
          "train (a step), evaluate (the bound), sample (from the prior) or encode (posterior"
              + " means). Default: train.")
  private ExplainedProgram program = ExplainedProgram.TRAIN;

  ExplainCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      CheckedExperiment checked = spec.check(experiments, invocation);
      int threads = invocation.options().threads();
      Explanation explanation = Explanation.of(checked, program, threads);
      String label = checked.loaded().source().label();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("spec", label);
      json.putAll(JsonText.fields(explanation));
      invocation.result(text(label, explanation), json);
      return ExitCode.DONE.number();
    }
  }

  private static String text(String label, Explanation explanation) {
    TextTable head =
        new TextTable()
            .row("spec", label)
            .row(
                "program",
                explanation.program() + ", batches of " + NumberText.count(explanation.batch()))
            .row("backend", explanation.backend())
            .row("parameters", NumberText.count(explanation.parameters()))
            .row("nodes", NumberText.count(explanation.nodes()))
            .row("products", megaflop(explanation.productFlops()));
    return head + "\n\n" + explanation.plan().stripTrailing();
  }

  private static String megaflop(long flops) {
    return String.format(Locale.ROOT, "%.3f Mflop a run", flops / MILLION);
  }
}
