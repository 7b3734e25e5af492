package org.vae4j.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of a product of columns such that every pair of values stands in a row: a covering array of
 * strength 2, made greedily.
 *
 * <p>Each row starts from the first pair that has none and takes those values of the other columns
 * that cover most; ties are broken by a seed. A row that is not accepted is not used; a pair that
 * no accepted row has is given up.
 *
 * <p>Source: Cohen et al. 1997, The AETG system, doi:10.1109/32.605761.
 *
 * @param <T> the values, of which no two columns have the same
 */
final class PairwiseRows<T> {
  private final List<Row<T>> product = new ArrayList<>();
  private final Predicate<List<T>> accepted;
  private final Set<Set<T>> uncovered;
  private final List<Set<T>> impossible = new ArrayList<>();
  private final List<List<T>> rows = new ArrayList<>();

  private PairwiseRows(List<List<T>> columns, Predicate<List<T>> accepted, long seed) {
    this.accepted = accepted;
    this.uncovered = new LinkedHashSet<>();
    for (List<T> values : product(columns)) {
      Row<T> row = new Row<>(values, pairs(values));
      product.add(row);
      uncovered.addAll(row.pairs());
    }
    Collections.shuffle(product, new Random(seed));
  }

  /**
   * The rows of some columns.
   *
   * @param accepted tells whether a row may be used; is asked at most once for each row
   */
  static <T> PairwiseRows<T> of(List<List<T>> columns, Predicate<List<T>> accepted, long seed) {
    PairwiseRows<T> pairwise = new PairwiseRows<>(columns, accepted, seed);
    while (!pairwise.uncovered.isEmpty()) {
      pairwise.cover(pairwise.uncovered.iterator().next());
    }
    return pairwise;
  }

  /** The rows, one value of each column. */
  List<List<T>> rows() {
    return List.copyOf(rows);
  }

  /** The pairs that no accepted row has. */
  List<Set<T>> impossible() {
    return List.copyOf(impossible);
  }

  private void cover(Set<T> pair) {
    List<Row<T>> candidates =
        product.stream()
            .filter(row -> row.pairs().contains(pair))
            .sorted(Comparator.comparingLong(this::gain).reversed())
            .toList();
    for (Row<T> row : candidates) {
      if (accepted.test(row.values())) {
        rows.add(row.values());
        row.pairs().forEach(uncovered::remove);
        return;
      }
      product.remove(row);
    }
    impossible.add(pair);
    uncovered.remove(pair);
  }

  private long gain(Row<T> row) {
    return row.pairs().stream().filter(uncovered::contains).count();
  }

  private record Row<T>(List<T> values, Set<Set<T>> pairs) {}

  static <T> Set<Set<T>> pairs(List<T> row) {
    Set<Set<T>> pairs = new LinkedHashSet<>();
    for (int i = 0; i < row.size(); i++) {
      for (int j = i + 1; j < row.size(); j++) {
        pairs.add(new HashSet<>(List.of(row.get(i), row.get(j))));
      }
    }
    return pairs;
  }

  static <T> List<List<T>> product(List<List<T>> columns) {
    List<List<T>> rows = List.of(List.of());
    for (List<T> column : columns) {
      List<List<T>> longer = new ArrayList<>();
      for (List<T> row : rows) {
        for (T value : column) {
          List<T> next = new ArrayList<>(row);
          next.add(value);
          longer.add(List.copyOf(next));
        }
      }
      rows = longer;
    }
    return rows;
  }
}
