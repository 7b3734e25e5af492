package org.vae4j.graph;

import java.util.Locale;

/** Names of primitives as they stand in messages and in automatic names of nodes. */
final class PrimitiveNames {
  private PrimitiveNames() {}

  /** For example {@code log-sum-exp}. */
  static String of(Primitive primitive) {
    return primitive.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
