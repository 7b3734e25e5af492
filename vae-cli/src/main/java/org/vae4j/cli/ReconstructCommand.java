package org.vae4j.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vae reconstruct}. */
@Command(
    name = "reconstruct",
    description = {
      "Generates the first rows of a split again, from the means of their posteriors.",
      "Writes arrays (.npy) of the originals and their reconstructions, and where rows are images a"
          + " picture (.png): originals above, reconstructions below.",
      "With data.missing: mask also the originals with their missing cells filled (-imputed.npy)."
    },
    footer = {
      "",
      "Examples:",
      "  vae reconstruct runs/quickstart-20250101-120000",
      "  vae reconstruct runs/quickstart-20250101-120000 -n 50 --split train --out pairs.png"
    })
final class ReconstructCommand implements Callable<Integer> {
  private static final int STANDARD_COUNT = 20;

  private final Invocation invocation;

  @Mixin private RunArgument run;
  @Mixin private final GenerationOptions options = new GenerationOptions(STANDARD_COUNT);

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "train, validation or test. Default: test, or what there is instead.")
  private Optional<String> split = Optional.empty();

  ReconstructCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return run.use(invocation, invocation.options().overrides(), this::reconstruct);
  }

  private int reconstruct(RunFolder folder, TrainedRun model) {
    Shape event = model.eventShape();
    String shown = run.split(split, model);
    int count = options.count(event);
    invocation.enter(Phase.RUNNING);
    float[] originals = model.rows(shown, count);
    float[] rows = model.reconstructions(shown, count, options.rendering());
    GeneratedFiles files =
        options
            .files(invocation, folder, "reconstructions")
            .rows("", event, rows)
            .rows("-originals", event, originals);
    if (model.inputs().masked()) {
      files.rows("-imputed", event, imputed(originals, rows));
    }
    files.picture(model.pairs(originals, rows));
    return options.report(invocation, rows.length / event.size(), event, files);
  }

  /** What was observed as it is, what is missing from the reconstruction. */
  private static float[] imputed(float[] originals, float[] reconstructions) {
    float[] imputed = originals.clone();
    for (int i = 0; i < imputed.length; i++) {
      imputed[i] = Float.isNaN(imputed[i]) ? reconstructions[i] : imputed[i];
    }
    return imputed;
  }
}
