package org.vae4j.experiment.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.GenerationPrograms;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.model.RowInputs;
import org.vae4j.experiment.picture.LatentScatter;
import org.vae4j.experiment.picture.Picture;
import org.vae4j.experiment.picture.PictureGrid;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.training.CompiledProgram;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Shape;

/** Uses a trained model: draws samples, reconstructs rows, maps latents. */
final class RunPictures {
  private static final int SAMPLES = 64;
  private static final int RECONSTRUCTIONS = 40;
  private static final int SCATTERED = 2000;
  private static final int SCATTER_SIDE = 640;
  private static final int SCATTER_DIMENSIONS = 2;

  private final CheckedExperiment experiment;
  private final ModelAssembler assembler;
  private final LiveModel live;

  RunPictures(CheckedExperiment experiment, LiveModel live) {
    this.experiment = experiment;
    this.assembler = experiment.assembler();
    this.live = live;
  }

  /** Draws every picture that can be drawn of this model, and gives the files. */
  List<Path> drawAll(RunFolder folder) {
    List<Path> files = new ArrayList<>();
    Shape event = assembler.eventShape();
    if (PictureGrid.canShow(event)) {
      files.add(write(folder, "samples", sampleGrid()));
      int shown = Math.min(RECONSTRUCTIONS, shownSplit().count());
      files.add(
          write(
              folder,
              "reconstructions",
              GeneratedRows.pairs(
                  event,
                  rows(shownSplit(), shown),
                  reconstructions(shownSplit(), shown, Rendering.MEAN))));
    }
    if (assembler.latentShape().size() == SCATTER_DIMENSIONS) {
      files.add(write(folder, "latents", scatter()));
    }
    return files;
  }

  /**
   * Rows generated from the prior.
   *
   * @param labels the class of each row; none when the model is not conditioned
   */
  float[] samples(int count, int[] labels, Rendering rendering, long seed) {
    Program program = GenerationPrograms.samples(assembler, count, rendering);
    try (CompiledProgram compiled = new CompiledProgram(live.session(), program)) {
      compiled.feedLabels(labels);
      compiled.feedScalar(ProgramInputs.EPOCH, experiment.spec().training().epochs());
      compiled.run(seed, 0);
      return compiled.bindings().output(GenerationPrograms.GENERATED);
    }
  }

  private Picture sampleGrid() {
    RowInputs inputs = assembler.inputs();
    int classes = Math.max(1, inputs.classes());
    int count = (SAMPLES + classes - 1) / classes * classes; // no class one row short
    float[] rows =
        samples(count, inputs.labelsInTurn(count), Rendering.MEAN, experiment.spec().seed());
    return inputs.conditioned()
        ? GeneratedRows.classes(inputs.eventShape(), classes, rows)
        : GeneratedRows.grid(inputs.eventShape(), rows);
  }

  /** The first rows of a split, generated again from their posterior means. */
  float[] reconstructions(Split split, int count, Rendering rendering) {
    Program program = GenerationPrograms.reconstructions(assembler, count, rendering);
    return feedAndRun(program, GenerationPrograms.GENERATED, split, count);
  }

  /** The first rows of a split as they are. */
  static float[] rows(Split split, int count) {
    float[] rows = new float[count * split.eventShape().size()];
    split.read(IntStream.range(0, count).toArray(), 0, count, 0, rows);
    return rows;
  }

  /** The rows that pictures show: of the test split, or what there is instead. */
  Split shownSplit() {
    return experiment
        .data()
        .test()
        .or(() -> experiment.data().validation())
        .orElse(experiment.data().train());
  }

  private Picture scatter() {
    Split split = shownSplit();
    int count = Math.min(SCATTERED, split.count());
    float[] means =
        feedAndRun(
            GenerationPrograms.encodings(assembler, count), GenerationPrograms.MEAN, split, count);
    int[] labels = split.labels().length == 0 ? new int[0] : firstLabels(split, count);
    return new LatentScatter(SCATTER_SIDE).show(means, labels);
  }

  private static int[] firstLabels(Split split, int count) {
    return IntStream.range(0, count).map(row -> split.labels()[row]).toArray();
  }

  private float[] feedAndRun(Program program, String output, Split split, int count) {
    try (CompiledProgram compiled = new CompiledProgram(live.session(), program)) {
      compiled.feedRows(split, IntStream.range(0, count).toArray(), 0, count, 0);
      compiled.feedScalar(ProgramInputs.EPOCH, experiment.spec().training().epochs());
      compiled.run(experiment.spec().seed(), 0);
      return compiled.bindings().output(output);
    }
  }

  private static Path write(RunFolder folder, String name, Picture picture) {
    Path file = folder.layout().image(name);
    folder.write(file, picture::writePng);
    return file;
  }
}
