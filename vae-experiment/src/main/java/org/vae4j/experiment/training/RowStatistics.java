package org.vae4j.experiment.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means of terms given row by row, with their standard errors (Welford 1962). */
final class RowStatistics {
  private final Map<String, Column[]> terms = new LinkedHashMap<>();
  private int examples;

  /** Adds a batch of rows; {@link #add} then takes their terms. */
  void count(int batch) {
    examples += batch;
  }

  /** Adds a term of every row of a batch, row-major. */
  void add(String name, float[] rows, int batch) {
    int columns = rows.length / batch;
    Column[] term = terms.computeIfAbsent(name, key -> columns(columns));
    for (int i = 0; i < rows.length; i++) {
      term[i % columns].add(rows[i]);
    }
  }

  SplitMeans result() {
    Map<String, List<Double>> means = new LinkedHashMap<>();
    Map<String, List<Double>> errors = new LinkedHashMap<>();
    terms.forEach(
        (name, columns) -> {
          List<Double> mean = new ArrayList<>();
          List<Double> error = new ArrayList<>();
          for (Column column : columns) {
            mean.add(column.mean);
            error.add(column.standardError());
          }
          means.put(name, mean);
          errors.put(name, error);
        });
    return new SplitMeans(examples, means, errors);
  }

  private static Column[] columns(int count) {
    Column[] columns = new Column[count];
    for (int i = 0; i < count; i++) {
      columns[i] = new Column();
    }
    return columns;
  }

  private static final class Column {
    private long count;
    private double mean;
    private double squares;

    void add(double value) {
      count++;
      double difference = value - mean;
      mean += difference / count;
      squares += difference * (value - mean);
    }

    /** Zero for a single row, of which nothing is known. */
    double standardError() {
      return count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
    }
  }
}
