package org.vae4j.nativebackend.plan;

/**
 * A stretch of memory that a plan computes with; written once, but for parameters.
 *
 * @param id the position among the values of a plan
 * @param storage how long it lives
 * @param size how many numbers
 * @param label the parameter's name, or who computes it
 */
record Value(int id, Storage storage, int size, String label) {
  /** How long a value lives. */
  enum Storage {
    /** As long as the session. */
    PARAMETER,
    /** As long as the program. */
    CONSTANT,
    /** From its first to its last use in a run. */
    TEMPORARY
  }

  /** Such as {@code t12[51200]}. */
  @Override
  public String toString() {
    return switch (storage) {
      case PARAMETER -> label;
      case CONSTANT -> "c" + id + "[" + size + "]";
      case TEMPORARY -> "t" + id + "[" + size + "]";
    };
  }
}
