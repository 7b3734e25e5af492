package org.vae4j.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class NumberText {
  private static final double ABSURD = 1e8;

  private NumberText() {}

  /** For example {@code 1,068,344}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Nats with the digits that mean something: {@code -101.238}; {@code -3.6e+33} when absurd. */
  static String nats(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < ABSURD ? "%.3f" : "%.1e", value);
  }

  /** For example {@code 2.3 s}, {@code 4 min 05 s}. */
  static String seconds(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
  }
}
