package org.vae4j.testkit.backend;

import java.util.List;

/** Shapes of ranks 0 to 4: odd sizes, on both sides of what kernels are blocked by, and ones. */
final class Sizes {
  private Sizes() {}

  static List<int[]> all() {
    return List.of(
        new int[] {},
        new int[] {1},
        new int[] {3},
        new int[] {127},
        new int[] {1, 1},
        new int[] {7, 1},
        new int[] {1, 17},
        new int[] {17, 31},
        new int[] {3, 1, 7},
        new int[] {2, 3, 1, 5});
  }
}
