package org.vae4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.tensor.Shape;
import picocli.CommandLine.Option;

/** How many rows are generated, what is shown of them, and where they go. */
final class PictureOptions {
  /** What one Java array holds, in numbers. */
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many rows. Default: ${DEFAULT-VALUE}.",
      defaultValue = "64")
  private int count;

  @Option(
      names = "--rendering",
      paramLabel = "WHAT",
      description = {
        "What is shown of p(x|z): ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
        "For binary pixels MEAN is a probability, MODE and DRAW are 0 or 1."
      },
      defaultValue = "mean")
  private Rendering rendering;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to: .npy, and .png beside it. Default: in the run's folder images.")
  private Optional<Path> out = Optional.empty();
}
