package org.vae4j.nativebackend.plan;

import java.util.Locale;

/**
 * Something that a plan does to be fast, and that can be left out to find where a wrong number
 * comes from. The numbers do not depend on it, to the bit.
 */
public enum PlanSwitch {
  /** Computes what depends on constants only. */
  CONSTANT_FOLDING,
  /** Leaves out operations that change nothing. */
  IDENTITIES,
  /** Computes equal things once. */
  COMMON_SUBEXPRESSIONS,
  /** Merges elementwise operations. */
  FUSION,
  /** Leaves out terms of products with data that are zero. */
  ZERO_TERMS,
  /** Computes what follows a large product row by row together with it. */
  STRIPS,
  /** Shares memory between values that do not meet. */
  MEMORY_REUSE;

  /** Such as {@code memory-reuse}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
