package org.vae4j.experiment.spec;

/** Checks numbers that have a smallest sensible value. */
final class Least {
  private Least() {}

  static void check(String key, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          key + " must be at least " + least + ", received " + value);
    }
  }
}
