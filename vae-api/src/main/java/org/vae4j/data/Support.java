package org.vae4j.data;

import java.util.function.DoublePredicate;

/**
 * A set of values that can be observed.
 *
 * @param description for messages, such as {@code values in [0, 1]}
 * @param contains tells whether a value belongs to it
 */
public record Support(String description, DoublePredicate contains) {
  /** All finite numbers. */
  public static final Support REAL = new Support("finite numbers", Double::isFinite);

  /** 0 and 1. */
  public static final Support BINARY = new Support("0 or 1", v -> v == 0 || v == 1);

  /** Numbers from 0 to 1. */
  public static final Support UNIT_INTERVAL =
      new Support("values in [0, 1]", v -> v >= 0 && v <= 1);

  /** Numbers above 0. */
  public static final Support POSITIVE =
      new Support("values above 0", v -> v > 0 && Double.isFinite(v));

  /** 0, 1, 2, … */
  public static final Support COUNTS =
      new Support("whole numbers from 0", v -> v >= 0 && v == Math.rint(v) && Double.isFinite(v));
}
