package org.vae4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.vae4j.experiment.model.RowInputs;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vae sample}. */
@Command(
    name = "sample",
    description = {
      "Generates rows from draws of the prior, with a run's best weights.",
      "Writes an array (.npy), and a picture (.png) where rows are images. --seed gives other"
          + " draws.",
      "A model that is conditioned on labels gives all classes in turn: in the picture a row each."
    },
    footer = {
      "",
      "Examples:",
      "  vae sample runs/quickstart-20250101-120000",
      "  vae sample runs/quickstart-20250101-120000 -n 100 --rendering draw --seed 7 --out digits",
      "  vae sample runs/conditional-mnist-20250101-120000 --label 3"
    })
final class SampleCommand implements Callable<Integer> {
  private static final int STANDARD_COUNT = 64;

  private final Invocation invocation;

  @Mixin private RunArgument run;
  @Mixin private final GenerationOptions options = new GenerationOptions(STANDARD_COUNT);

  @Option(
      names = "--label",
      paramLabel = "CLASS",
      description = "Rows of this class only, of a model that is conditioned on labels.")
  private Optional<Integer> label = Optional.empty();

  SampleCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    List<String> overrides = invocation.options().backendOverride(); // the seed is for the draws
    return run.use(invocation, overrides, this::sample);
  }

  private int sample(RunFolder folder, TrainedRun model) {
    Shape event = model.eventShape();
    int count = options.count(event);
    int[] labels = labels(model.inputs(), count);
    invocation.enter(Phase.RUNNING);
    float[] rows = model.samples(count, labels, options.rendering(), invocation.options().seed());
    boolean inTurn = model.inputs().conditioned() && label.isEmpty();
    GeneratedFiles files =
        options
            .files(invocation, folder, "samples")
            .rows("", event, rows)
            .labels(labels)
            .picture(inTurn ? model.classGrid(rows) : model.grid(rows));
    return options.report(invocation, count, event, files);
  }

  private int[] labels(RowInputs inputs, int count) {
    label
        .filter(asked -> asked < 0 || asked >= inputs.classes())
        .ifPresent(asked -> refuse(asked, inputs));
    return label
        .map(asked -> IntStream.generate(() -> asked).limit(count).toArray())
        .orElseGet(() -> inputs.labelsInTurn(count));
  }

  private void refuse(int asked, RowInputs inputs) {
    throw new Refusal(
        inputs.conditioned()
            ? SpecProblem.of(
                run.place(),
                "--label",
                "this model has no class " + asked,
                "Name one of its " + inputs.classes() + " classes, which are numbered from 0.")
            : SpecProblem.of(
                run.place(),
                "--label",
                "this model is not conditioned on labels: there is no class to choose",
                "Leave --label out, or train with --set model.condition=label."));
  }
}
