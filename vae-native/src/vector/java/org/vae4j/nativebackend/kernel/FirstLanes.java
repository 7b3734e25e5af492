package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/** Bits that keep the first lanes of a vector, for what is left of a row. */
final class FirstLanes {
  /** More lanes than a vector has; vectors narrower than this take them in turns. */
  private static final int MOST = RowReductionKernel.PARTS;

  /** Ones, then zeros. */
  static final int[] BITS = new int[2 * MOST];

  static {
    Arrays.fill(BITS, 0, MOST, -1);
  }

  private FirstLanes() {}

  /** Where a vector begins whose first {@code count} lanes are ones; none are for less than 1. */
  static int from(int count) {
    return MOST - count;
  }
}
