package org.vae4j.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PairwiseRowsTest {
  private static final long SEED = 1;
  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("a1", "a2", "a3", "a4", "a5"),
          List.of("b1", "b2", "b3", "b4"),
          List.of("c1", "c2", "c3"),
          List.of("d1", "d2", "d3", "d4", "d5", "d6"));

  @Test
  void everyPairIsInARow() {
    PairwiseRows<String> pairwise = PairwiseRows.of(COLUMNS, row -> true, SEED);
    assertEquals(pairs(PairwiseRows.product(COLUMNS)), pairs(pairwise.rows()));
    assertEquals(List.of(), pairwise.impossible());
    // 30 rows are the least, for the two longest columns; the product has 360
    assertTrue(pairwise.rows().size() <= 45, () -> pairwise.rows().size() + " rows");
  }

  @Test
  void aPairThatIsNeverAcceptedIsGivenUp() {
    PairwiseRows<String> pairwise =
        PairwiseRows.of(COLUMNS, row -> !row.containsAll(List.of("a1", "b1")), SEED);
    Set<Set<String>> expected = pairs(PairwiseRows.product(COLUMNS));
    assertTrue(expected.remove(Set.of("a1", "b1")));
    assertEquals(expected, pairs(pairwise.rows()));
    assertEquals(List.of(Set.of("a1", "b1")), pairwise.impossible());
  }

  @Test
  void theSameSeedGivesTheSameRows() {
    List<List<String>> rows = PairwiseRows.of(COLUMNS, row -> true, SEED).rows();
    assertEquals(rows, PairwiseRows.of(COLUMNS, row -> true, SEED).rows());
    assertFalse(rows.equals(PairwiseRows.of(COLUMNS, row -> true, SEED + 1).rows()));
  }

  private static Set<Set<String>> pairs(List<List<String>> rows) {
    Set<Set<String>> pairs = new HashSet<>();
    rows.forEach(row -> pairs.addAll(PairwiseRows.pairs(row)));
    return pairs;
  }
}
