package org.vae4j.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.task.EvaluationReport;
import org.vae4j.experiment.task.TrainedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vae evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Measures the bound on log p(x) of a run's best weights, and its terms.",
      "In nats per example, with standard errors over the examples. Also written to"
          + " evaluation.json in the run folder.",
      "--set changes the run's spec for this evaluation only: the estimator, the data, what is"
          + " measured; not the parameters of the model."
    },
    footer = {
      "",
      "Examples:",
      "  vae evaluate runs/quickstart-20250101-120000",
      "  vae evaluate runs/quickstart-20250101-120000 --split validation --json",
      "  vae evaluate runs/quickstart-20250101-120000 --set estimator.iwae.samples=50",
      "  vae evaluate runs/quickstart-20250101-120000 --set evaluation.log-likelihood.samples=500"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private RunArgument run;

  @Mixin private SetOption changes;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "train, validation or test. Default: test, or what there is instead.")
  private Optional<String> split = Optional.empty();

  EvaluateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return run.use(invocation, changes.overrides(invocation), this::evaluate);
  }

  private int evaluate(RunFolder folder, TrainedRun model) {
    String measured = run.split(split, model);
    invocation.enter(Phase.RUNNING);
    EvaluationReport report = model.evaluate(measured);
    folder.writeJson(folder.layout().evaluation(), report);
    invocation.result(text(report, folder), report);
    return ExitCode.DONE.number();
  }

  private String text(EvaluationReport report, RunFolder folder) {
    return "%s rows of split %s, weights of epoch %d%s, nats per example:\n%s\nwritten to %s"
        .formatted(
            NumberText.count(report.examples()),
            report.split(),
            report.epoch(),
            report.overrides().stream().map(", "::concat).collect(Collectors.joining()),
            table(report),
            invocation.shown(folder.layout().evaluation()));
  }

  private static TextTable table(EvaluationReport report) {
    TextTable table = new TextTable();
    report.terms().forEach((name, term) -> row(table, name, term.mean(), term.standardError()));
    report
        .logLikelihood()
        .ifPresent(
            measured ->
                row(
                    table,
                    "log p(x), " + NumberText.count(measured.samples()) + " samples",
                    measured.mean(),
                    measured.standardError()));
    return table;
  }

  private static void row(TextTable table, String name, double mean, double standardError) {
    table.row(name, NumberText.nats(mean), "± " + NumberText.nats(standardError));
  }
}
