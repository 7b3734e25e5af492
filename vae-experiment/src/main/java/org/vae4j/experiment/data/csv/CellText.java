package org.vae4j.experiment.data.csv;

import java.util.regex.Pattern;

/** What the text of a cell is. */
enum CellText {
  /** A decimal number within the range of float32. */
  NUMBER,
  /** Nothing but white space, or NaN. */
  MISSING,
  /** An infinity, or a number beyond the range of float32. */
  NOT_FINITE,
  /** Anything else. */
  TEXT;

  private static final Pattern INFINITY =
      Pattern.compile("[+-]?(inf|infinity)", Pattern.CASE_INSENSITIVE);

  static CellText of(String cell) {
    if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
      return MISSING;
    }
    if (!cell.chars().allMatch(CellText::inDecimals)) { // Java's parser also takes 1f and 0x1p3
      return INFINITY.matcher(cell).matches() ? NOT_FINITE : TEXT;
    }
    try {
      return Float.isFinite((float) Double.parseDouble(cell)) ? NUMBER : NOT_FINITE;
    } catch (NumberFormatException e) {
      return TEXT;
    }
  }

  private static boolean inDecimals(int character) {
    return (character >= '0' && character <= '9') || "+-.eE".indexOf(character) >= 0;
  }
}
