package org.vae4j.experiment.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Means over examples of named terms, accumulated in double precision batch by batch. */
final class TermMeans {
  private final Map<String, double[]> sums = new LinkedHashMap<>();
  private long examples;

  /** Starts from sums saved earlier, over so many examples. */
  static TermMeans from(Map<String, List<Double>> saved, long examples) {
    TermMeans means = new TermMeans();
    saved.forEach(
        (name, sum) ->
            means.sums.put(name, sum.stream().mapToDouble(Double::doubleValue).toArray()));
    means.examples = examples;
    return means;
  }

  /** Counts the examples of a batch; its terms are added beside. */
  void count(int batch) {
    examples += batch;
  }

  /** Adds the mean of a term over a batch, column by column. */
  void addMean(String name, float[] mean, int batch) {
    double[] sum = sum(name, mean.length);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (double) mean[i] * batch;
    }
  }

  /** The means, by name. */
  Map<String, List<Double>> means() {
    return columns(sum -> sum / examples);
  }

  /** The sums, to be saved. */
  Map<String, List<Double>> sums() {
    return columns(DoubleUnaryOperator.identity());
  }

  private Map<String, List<Double>> columns(DoubleUnaryOperator ofSum) {
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    sums.forEach((name, sum) -> columns.put(name, Arrays.stream(sum).map(ofSum).boxed().toList()));
    return columns;
  }

  private double[] sum(String name, int columns) {
    return sums.computeIfAbsent(name, key -> new double[columns]);
  }
}
