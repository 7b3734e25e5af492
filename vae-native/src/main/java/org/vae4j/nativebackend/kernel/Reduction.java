package org.vae4j.nativebackend.kernel;

/**
 * A reduction of the middle axis of {@code [outer, length, inner]}, both sides row-major.
 *
 * <p>Of rows both addresses may be of {@link StripMemory}.
 *
 * @param input address of {@code [outer, length, inner]}
 * @param result address of {@code [outer, inner]}
 * @param kind what is made of the numbers along the middle axis
 */
public record Reduction(Kind kind, int outer, int length, int inner, int input, int result) {
  /** What is made of the numbers. */
  public enum Kind {
    /** Their sum. */
    SUM,
    /** The largest; NaN where one is NaN. */
    MAX,
    /** The position of the largest, the first of equals, as a float. */
    ARG_MAX
  }
}
