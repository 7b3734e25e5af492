package org.vae4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.backend.ModelExporter;
import org.vae4j.backend.UnusableException;
import org.vae4j.backend.Usability;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.run.NewFolder;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.task.TrainedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vae export}. */
@Command(
    name = "export",
    description = {
      "Writes a run's best weights as functions that other software loads.",
      "encode: x to mean and standard-deviation of the posterior. decode: z to the mean of p(x|z)."
          + " Both take batches of the size of --batch, no others; a model with missing cells also"
          + " takes their mask, a conditional one its condition, the class one-hot."
    },
    footer = {
      "",
      "Examples:",
      "  vae export runs/quickstart-20250101-120000 --format saved-model",
      "  vae export runs/quickstart-20250101-120000 --format saved-model --batch 64 --out model"
    })
final class ExportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Spec private CommandSpec command;

  @Mixin private RunArgument run;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      required = true,
      description = "What to write: saved-model, which TensorFlow loads.")
  private String format;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many rows or latents a call takes. Default: 1.")
  private int batch = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new or empty folder. Default: the name of the format, in the run folder.")
  private Optional<Path> out = Optional.empty();

  ExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (batch < 1) {
      throw new ParameterException(
          command.commandLine(), "--batch must be at least 1, received " + batch);
    }
    try (Experiments experiments = invocation.experiments()) { // an exporter may lie in a plug-in
      ModelExporter exporter = exporter(experiments.exporters());
      return run.use(
          invocation,
          invocation.options().overrides(),
          (folder, model) -> export(exporter, folder, model));
    }
  }

  private ModelExporter exporter(Map<String, ModelExporter> known) {
    ModelExporter exporter = known.get(format);
    if (exporter == null) {
      throw new Refusal(
          SpecProblem.misspelt(
              run.place(),
              "--format",
              "unknown format '" + format + "'",
              format,
              known.keySet(),
              "known formats: " + String.join(", ", known.keySet())));
    }
    Usability usability = exporter.usability();
    if (!usability.usable()) {
      throw new UnusableException("format '" + format + "'", usability);
    }
    return exporter;
  }

  private int export(ModelExporter exporter, RunFolder folder, TrainedRun model) {
    Path path =
        out.map(invocation::resolve).orElseGet(() -> folder.layout().root().resolve(format));
    NewFolder target = NewFolder.at(path);
    invocation.enter(Phase.RUNNING);
    model.export(exporter, batch, target);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", format);
    json.put("folder", invocation.shown(path));
    json.put("batch", batch);
    json.put("functions", List.of("encode", "decode"));
    invocation.result(
        "written " + invocation.shown(path) + ": encode, decode; batches of " + batch, json);
    return ExitCode.DONE.number();
  }
}
