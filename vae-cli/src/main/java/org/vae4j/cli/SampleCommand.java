package org.vae4j.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vae sample}. */
@Command(
    name = "sample",
    description = {
      "Generates rows from draws of the prior, with a run's best weights.",
      "Writes an array (.npy), and a picture (.png) where rows are images. --seed gives other"
          + " draws."
    },
    footer = {
      "",
      "Examples:",
      "  vae sample runs/quickstart-20250101-120000",
      "  vae sample runs/quickstart-20250101-120000 -n 100 --rendering draw --seed 7 --out digits"
    })
final class SampleCommand implements Callable<Integer> {
  private static final int STANDARD_COUNT = 64;

  private final Invocation invocation;

  @Mixin private RunArgument run;
  @Mixin private final GenerationOptions options = new GenerationOptions(STANDARD_COUNT);

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
    invocation.enter(Phase.RUNNING);
    float[] rows = model.samples(count, options.rendering(), invocation.options().seed());
    GeneratedFiles files =
        options
            .files(invocation, folder, "samples")
            .rows("", event, rows)
            .picture(model.grid(rows));
    return options.report(invocation, count, event, files);
  }
}
