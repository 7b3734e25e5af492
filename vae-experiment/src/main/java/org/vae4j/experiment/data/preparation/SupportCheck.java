package org.vae4j.experiment.data.preparation;

import java.util.Locale;
import java.util.function.IntFunction;
import org.vae4j.data.DataException;
import org.vae4j.data.Support;

/** Checks before training that a likelihood can observe every value of every split. */
public final class SupportCheck {
  private final String likelihood;
  private final IntFunction<Support> supports;

  /**
   * A check for one likelihood.
   *
   * @param likelihood its name in the spec, for the message
   * @param supports what it can observe at each element of the event, row-major
   */
  public SupportCheck(String likelihood, IntFunction<Support> supports) {
    this.likelihood = likelihood;
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
        "Choose a likelihood for such values, or bring them into its range: data.scaling: unit for"
            + " [0, 1], data.binarization for 0 or 1.");
  }
}
