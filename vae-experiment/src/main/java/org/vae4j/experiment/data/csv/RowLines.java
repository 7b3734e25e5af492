package org.vae4j.experiment.data.csv;

import java.util.TreeMap;

/** The lines on which rows start: only where the distance to the row's number changes. */
final class RowLines {
  private final TreeMap<Integer, Long> distances = new TreeMap<>();

  /** Notes the line of the next row, both counted from 1. */
  void add(int row, long line) {
    long distance = line - row;
    if (distances.isEmpty() || distances.lastEntry().getValue() != distance) {
      distances.put(row, distance);
    }
  }

  /** The line of a row that was added. */
  long of(int row) {
    return row + distances.floorEntry(row).getValue();
  }

  /** As messages name it: {@code row 2 (line 3)}. */
  String place(int row) {
    return "row " + row + " (line " + of(row) + ")";
  }
}
