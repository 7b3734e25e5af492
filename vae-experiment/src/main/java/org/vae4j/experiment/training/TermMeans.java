package org.vae4j.experiment.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Adds a term given for every example, row-major. */
  void addRows(String name, float[] rows, int batch) {
    int columns = rows.length / batch;
    double[] sum = sum(name, columns);
    for (int i = 0; i < rows.length; i++) {
      sum[i % columns] += rows[i];
    }
  }

  /** The means, by name. */
  Map<String, double[]> means() {
    Map<String, double[]> means = new LinkedHashMap<>();
    sums.forEach(
        (name, sum) -> means.put(name, Arrays.stream(sum).map(s -> s / examples).toArray()));
    return means;
  }

  /** The sums, to be saved. */
  Map<String, List<Double>> sums() {
    Map<String, List<Double>> saved = new LinkedHashMap<>();
    sums.forEach((name, sum) -> saved.put(name, Arrays.stream(sum).boxed().toList()));
    return saved;
  }

  private double[] sum(String name, int columns) {
    return sums.computeIfAbsent(name, key -> new double[columns]);
  }
}
