package org.vae4j.experiment.data.preparation;

import java.util.Optional;
import org.vae4j.plugin.Option;

/**
 * The keys of a spec's {@code data} section that every source shares.
 *
 * @param binarization how values from 0 to 1 become 0 or 1
 * @param scaling how values are rescaled before that
 * @param validation rows, or the fraction of rows, split off the end of the training rows
 * @param trainLimit use only so many of the source's first training rows, validation included
 * @param testLimit use only so many of the source's first test rows
 * @param missing what becomes of rows with missing cells
 */
public record DataOptions(
    @Option(
            value =
                "none, threshold (1 where the value is at least 0.5), static (drawn once) or dynamic"
                    + " (training rows drawn anew at each visit)",
            byDefault = "none")
        Binarization binarization,
    @Option(
            value =
                "none, unit (to [0, 1]) or standardize (mean 0, variance 1), fitted on the training"
                    + " rows; columns one by one, pictures as a whole",
            byDefault = "none")
        Scaling scaling,
    @Option(
            value =
                "rows split off the end of the training rows: a count from 1, a fraction below 1, or 0"
                    + " for none",
            byDefault = "0.1")
        double validation,
    @Option("use only so many of the first training rows, validation included")
        Optional<Integer> trainLimit,
    @Option("use only so many of the first test rows") Optional<Integer> testLimit,
    @Option(
            value =
                "refuse rows with missing cells (empty or NaN), or mask such cells: they count in no"
                    + " likelihood, and the encoder sees 0",
            byDefault = "refuse")
        Missing missing) {

  /** Checks each key and that they fit together. */
  public DataOptions {
    if (!(validation >= 0 && (validation < 1 || validation == (int) validation))) {
      throw new IllegalArgumentException(
          "validation must be a whole number of rows, a fraction below 1, or 0 for none, received "
              + validation);
    }
    requirePositive("train-limit", trainLimit);
    requirePositive("test-limit", testLimit);
    if (binarization != Binarization.NONE && scaling == Scaling.STANDARDIZE) {
      throw new IllegalArgumentException(
          "binarization needs values in [0, 1], which standardized ones leave; use scaling: unit, or"
              + " binarization: none");
    }
  }

  /** What a spec without any of these keys means: values as they are, a tenth for validation. */
  public static DataOptions defaults() {
    return new DataOptions(
        Binarization.NONE, Scaling.NONE, 0.1, Optional.empty(), Optional.empty(), Missing.REFUSE);
  }

  /** How many of so many training rows go to validation; a fraction gives at least one. */
  int validationRows(int rows) {
    boolean fraction = validation > 0 && validation < 1;
    return fraction ? (int) Math.max(1, Math.round(validation * rows)) : (int) validation;
  }

  private static void requirePositive(String key, Optional<Integer> limit) {
    if (limit.isPresent() && limit.get() < 1) {
      throw new IllegalArgumentException(key + " must be at least 1, received " + limit.get());
    }
  }
}
