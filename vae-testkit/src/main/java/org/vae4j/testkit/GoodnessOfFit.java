package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/**
 * Pearson's test that draws follow given probabilities.
 *
 * <p>Neighbouring cells are merged until each expects at least ten draws; what is left over is one
 * more bin, which is taken to expect at least one. Statistics above the quantile of 4.5 standard
 * deviations (one in 300 000) are errors.
 */
final class GoodnessOfFit {
  private static final double DEVIATIONS = 4.5;
  private static final double SMALLEST_EXPECTATION = 10;

  private GoodnessOfFit() {}

  /**
   * Checks draws.
   *
   * @param probabilities of the cells
   * @param counts draws in each cell
   * @param draws how many draws there were, those outside all cells included
   */
  static void require(String what, double[] probabilities, int[] counts, int draws) {
    List<double[]> bins = new ArrayList<>(); // expected, counted
    double[] open = {0, 0};
    double[] left = {draws, draws};
    for (int i = 0; i < counts.length; i++) {
      open[0] += draws * probabilities[i];
      open[1] += counts[i];
      if (open[0] >= SMALLEST_EXPECTATION) {
        bins.add(open);
        left[0] -= open[0];
        left[1] -= open[1];
        open = new double[] {0, 0};
      }
    }
    requireFit(what, bins, left);
  }

  private static void requireFit(String what, List<double[]> bins, double[] left) {
    assertTrue(!bins.isEmpty(), () -> what + ": no cell has a probability above zero");
    bins.add(new double[] {Math.max(1, left[0]), left[1]});
    double statistic = bins.stream().mapToDouble(GoodnessOfFit::term).sum();
    double limit = quantile(bins.size() - 1);
    assertTrue(
        statistic <= limit,
        () ->
            what
                + ": draws do not follow the density: chi-square "
                + statistic
                + " in "
                + bins.size()
                + " bins, at most "
                + limit
                + " expected, seed "
                + TestGraph.SEED);
  }

  private static double term(double[] bin) {
    return (bin[1] - bin[0]) * (bin[1] - bin[0]) / bin[0];
  }

  /** Wilson and Hilferty 1931, doi:10.1073/pnas.17.12.684. */
  private static double quantile(double freedom) {
    double variance = 2 / (9 * freedom);
    return freedom * Math.pow(1 - variance + DEVIATIONS * Math.sqrt(variance), 3);
  }
}
