package org.vae4j.components.network;

import java.util.List;

/** The checks that lists of layer sizes share. */
final class LayerSizes {
  private LayerSizes() {}

  /**
   * A copy of sizes that are all at least 1.
   *
   * @param words what they are called in a refusal
   */
  static List<Integer> positive(String words, List<Integer> sizes) {
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException(words + " must be at least 1, received " + sizes);
      }
    }
    return List.copyOf(sizes);
  }

  /**
   * A copy of at least one size, all at least 1.
   *
   * @param whenEmpty the refusal of an empty list
   */
  static List<Integer> present(String words, List<Integer> sizes, String whenEmpty) {
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException(whenEmpty);
    }
    return positive(words, sizes);
  }
}
