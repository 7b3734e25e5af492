package org.vae4j.examples.embedding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.picture.PictureGrid;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.experiment.training.EpochReport;

/** Trains on procedural digits for a few seconds, then draws new ones into a picture. */
public final class DigitsExample {
  private static final String SPEC =
      """
      name: embedded-digits
      data: { source: { digits: { train: 2000, test: 200 } } }
      model: { latent: 6, encoder: { mlp: { hidden: [128] } }, decoder: { mlp: { hidden: [128] } } }
      training: { epochs: 4, batch-size: 50, optimizer: { adam: { learning-rate: 3e-3 } } }
      """;

  private DigitsExample() {}

  /** Runs the example; the argument is the run folder to create. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    RunListener progress =
        new RunListener() {
          @Override
          public void epochDone(EpochReport report) {
            System.out.printf("epoch %d: %s nats%n", report.epoch(), report.train().get("bound"));
          }
        };
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of())) {
      CheckedExperiment digits = experiments.check(SpecText.embedded("digits", SPEC), List.of());
      experiments.train(digits, Optional.of(folder), RunSettings.standard(), progress);
      try (RunFolder run = experiments.openFolder(folder);
          TrainedRun model = experiments.openTrained(run, List.of(), 1);
          OutputStream png = Files.newOutputStream(folder.resolve("drawn.png"))) {
        float[] drawn = model.samples(12, Rendering.MEAN, Optional.of(1L));
        PictureGrid.comfortable(model.eventShape(), 4)
            .show(model.eventShape(), drawn)
            .writePng(png);
      }
    }
  }
}
