package org.vae4j.experiment.data.preparation;

import java.util.Locale;
import java.util.function.IntFunction;
import org.vae4j.data.DataException;
import org.vae4j.data.Support;

/** Checks before training that a likelihood can observe every value of every split. */
public final class SupportCheck {
  private final String likelihood;
  private final Scaling scaling;
  private final IntFunction<Support> supports;

  /**
   * A check for one likelihood.
   *
   * @param likelihood its name in the spec, for the message
   * @param scaling how the values were rescaled, for the remedy
   * @param supports what it can observe at each element of the event, row-major
   */
  public SupportCheck(String likelihood, Scaling scaling, IntFunction<Support> supports) {
    this.likelihood = likelihood;
    this.scaling = scaling;
    this.supports = supports;
  }

  /**
   * Looks at all splits.
   *
   * @throws DataException naming the first value outside, and how many there are in its split
   */
  public void check(PreparedData data) {
    data.splits().forEach(this::check);
  }

  private void check(Split split) {
    SupportScan.first(split, supports).ifPresent(outlier -> refuse(split, outlier));
  }

  private void refuse(Split split, SupportScan.Outlier outlier) {
    long outside = SupportScan.count(split, supports);
    long all = (long) split.count() * split.eventShape().size();
    throw new DataException(
        String.format(
            Locale.ROOT,
            "%s: the value is %s, but likelihood '%s' observes %s; %d of the %d values of this split"
                + " are outside",
            outlier.place(),
            outlier.value(),
            likelihood,
            supports.apply(outlier.element()).description(),
            outside,
            all),
        remedy(outlier));
  }

  private String remedy(SupportScan.Outlier outlier) {
    if (scaling == Scaling.NONE) {
      return "Choose a likelihood for such values, or bring them into its range: data.scaling: unit"
          + " for [0, 1], data.binarization for 0 or 1.";
    }
    boolean beyondTraining =
        scaling == Scaling.UNIT && !Support.UNIT_INTERVAL.contains().test(outlier.value());
    return beyondTraining
        ? "This row exceeds the range of the training rows, which data.scaling: unit maps to [0, 1]:"
            + " choose a likelihood for such values, or bring the values of the file into [0, 1] by"
            + " a range that holds for all rows and remove data.scaling."
        : "Choose a likelihood for such values, or remove data.scaling if the values of the file are"
            + " what the likelihood observes.";
  }
}
