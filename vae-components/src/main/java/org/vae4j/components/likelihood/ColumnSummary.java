package org.vae4j.components.likelihood;

import java.util.function.IntFunction;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;

/** What a summary of the data says about some columns. */
record ColumnSummary(DataSummary whole, ColumnRange columns) implements DataSummary {
  private static final Support ANYTHING = new Support("anything", v -> true);

  @Override
  public int count() {
    return whole.count();
  }

  @Override
  public double[] mean() {
    return columns.of(whole.mean(), 1);
  }

  @Override
  public double[] standardDeviation() {
    return columns.of(whole.standardDeviation(), 1);
  }

  @Override
  public double[] classShares(int classes) {
    return columns.of(whole.classShares(classes), classes);
  }

  @Override
  public boolean within(IntFunction<Support> supports) {
    return whole.within(
        element -> columns.holds(element) ? supports.apply(columns.index(element)) : ANYTHING);
  }

  @Override
  public float[] examples(int count, RandomStream random) {
    float[] rows = whole.examples(count, random);
    float[] part = new float[rows.length / columns.all() * columns.size()];
    for (int element = 0; element < rows.length; element++) {
      if (columns.holds(element)) {
        part[columns.index(element)] = rows[element];
      }
    }
    return part;
  }
}
