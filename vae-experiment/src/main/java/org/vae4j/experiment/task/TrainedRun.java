package org.vae4j.experiment.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.backend.ModelExporter;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.GenerationPrograms;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.model.RowInputs;
import org.vae4j.experiment.picture.Picture;
import org.vae4j.experiment.picture.PictureGrid;
import org.vae4j.experiment.plugin.option.KebabCase;
import org.vae4j.experiment.run.Checkpoint;
import org.vae4j.experiment.run.NewFolder;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.spec.EvaluationSpec;
import org.vae4j.experiment.spec.binding.OptionTree;
import org.vae4j.experiment.training.LogLikelihood;
import org.vae4j.experiment.training.LogLikelihoodEvaluator;
import org.vae4j.experiment.training.SplitMeans;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Shape;

/** A trained model, opened with its best weights (the last ones, where no epoch was best yet). */
public final class TrainedRun implements AutoCloseable {
  private final CheckedExperiment experiment;
  private final LiveModel live;
  private final int epoch;

  /**
   * Opens the model of a run.
   *
   * @param experiment of the run's resolved spec
   * @throws RunFolderException when there is no checkpoint yet, or it is one of another model
   */
  public TrainedRun(CheckedExperiment experiment, RunFolder folder, int threads) {
    Checkpoint checkpoint = BestWeights.of(folder.checkpoints());
    this.experiment = experiment;
    this.epoch = checkpoint.position().epoch();
    this.live = new LiveModel(experiment, experiment.weights(), threads);
    try {
      live.restore(checkpoint, experiment.weights());
    } catch (RuntimeException | Error e) {
      live.close();
      throw e;
    }
  }

  /** The names of the splits there are. */
  public List<String> splits() {
    return experiment.data().splits().stream().map(Split::name).toList();
  }

  /** The split that is used unless another is named: the test split, or what there is instead. */
  public String standardSplit() {
    return pictures().shownSplit().name();
  }

  /** The shape of a row. */
  public Shape eventShape() {
    return experiment.assembler().eventShape();
  }

  /**
   * Measures the bound over a split.
   *
   * @throws IllegalArgumentException when there is no such split
   */
  public EvaluationReport evaluate(String split) {
    SplitMeans measured = SplitEvaluation.measure(experiment, live, split(split));
    Map<String, Measured> terms = new LinkedHashMap<>();
    measured
        .means()
        .forEach(
            (name, means) -> {
              if (means.size() == 1) {
                double error = measured.standardErrors().get(name).get(0);
                terms.put(name, new Measured(means.get(0), error));
              }
            });
    return new EvaluationReport(
        experiment.loaded().overrides(),
        split,
        measured.examples(),
        experiment.spec().data().source().name(),
        KebabCase.ofConstant(experiment.spec().data().preparation().binarization()),
        new OptionTree(experiment.folder()).of(experiment.spec()).get("estimator"),
        experiment.spec().seed(),
        epoch,
        terms,
        logLikelihood(split(split)));
  }

  private Optional<LogLikelihood> logLikelihood(Split split) {
    EvaluationSpec spec = experiment.spec().evaluation();
    LogLikelihoodEvaluator evaluator =
        new LogLikelihoodEvaluator(
            experiment.assembler(),
            live.session(),
            experiment.spec().training().epochs(),
            experiment.spec().seed());
    return spec.logLikelihood()
        .map(
            asked ->
                evaluator.evaluate(split, asked.samples(), asked.chunkSize(), spec.batchSize()));
  }

  /** What the model is fed of each row, and how many classes it is conditioned on. */
  public RowInputs inputs() {
    return experiment.assembler().inputs();
  }

  /**
   * Rows generated from draws of the prior, one after the other; of a model that is conditioned,
   * all classes in turn.
   */
  public float[] samples(int count, Rendering rendering, Optional<Long> seed) {
    return samples(count, inputs().labelsInTurn(count), rendering, seed);
  }

  /**
   * Rows generated from draws of the prior, one after the other.
   *
   * @param labels the class of each row; none when the model is not conditioned
   * @throws IllegalArgumentException when these are not classes of the model
   */
  public float[] samples(int count, int[] labels, Rendering rendering, Optional<Long> seed) {
    inputs().requireLabels(count, labels);
    return pictures().samples(count, labels, rendering, seed.orElse(experiment.spec().seed()));
  }

  /**
   * The first rows of a split, one after the other, NaN where a cell is missing; fewer where there
   * are not so many.
   */
  public float[] rows(String split, int count) {
    return RunPictures.rows(split(split), Math.min(count, split(split).count()));
  }

  /** The first rows of a split, generated again from the means of their posteriors. */
  public float[] reconstructions(String split, int count, Rendering rendering) {
    return pictures()
        .reconstructions(split(split), Math.min(count, split(split).count()), rendering);
  }

  /** Rows as a grid of images; empty where rows are no images. */
  public Optional<Picture> grid(float[] rows) {
    return PictureGrid.canShow(eventShape())
        ? Optional.of(GeneratedRows.grid(eventShape(), rows))
        : Optional.empty();
  }

  /** Rows of all classes in turn as a grid with a row for each class; empty as {@link #grid}. */
  public Optional<Picture> classGrid(float[] rows) {
    return PictureGrid.canShow(eventShape())
        ? Optional.of(GeneratedRows.classes(eventShape(), inputs().classes(), rows))
        : Optional.empty();
  }

  /** Originals above, reconstructions below; empty where rows are no images. */
  public Optional<Picture> pairs(float[] originals, float[] reconstructions) {
    return PictureGrid.canShow(eventShape())
        ? Optional.of(GeneratedRows.pairs(eventShape(), originals, reconstructions))
        : Optional.empty();
  }

  /**
   * Writes the model for other software: {@code encode} from rows {@code x} to {@code mean} and
   * {@code standard-deviation} of their posteriors, {@code decode} from latents {@code z} to the
   * {@code mean} of p(x|z).
   *
   * @param batch how many rows or latents are processed at once
   * @throws RunFolderException when it cannot be written; nothing is left then
   */
  public void export(ModelExporter exporter, int batch, NewFolder folder) {
    ModelAssembler assembler = experiment.assembler();
    List<Program> programs =
        List.of(
            GenerationPrograms.encodings(assembler, batch),
            GenerationPrograms.decodings(assembler, batch));
    folder.write(into -> exporter.export(programs, live.session()::read, into));
  }

  private Split split(String name) {
    return experiment.data().splits().stream()
        .filter(split -> split.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no split '" + name + "'; this run has " + splits()));
  }

  private RunPictures pictures() {
    return new RunPictures(experiment, live);
  }

  @Override
  public void close() {
    live.close();
  }
}
