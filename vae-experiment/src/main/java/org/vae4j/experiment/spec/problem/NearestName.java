package org.vae4j.experiment.spec.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelt one. */
public final class NearestName {
  private NearestName() {}

  /** The nearest known name, if a third of the received letters or fewer were mistyped. */
  public static Optional<String> to(String received, Collection<String> known) {
    int tolerated = Math.max(1, received.length() / 3);
    return known.stream()
        .filter(name -> distance(received, name) <= tolerated)
        .min(Comparator.comparingInt(name -> distance(received, name)));
  }

  /**
   * Letters inserted, removed, replaced, or swapped with their neighbour (optimal string
   * alignment), whatever their case.
   */
  static int distance(String received, String name) {
    String a = received.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return a.length(); // far too long for any name: not worth a table
    }
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(int[][] table, String a, String b, int i, int j) {
    int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
