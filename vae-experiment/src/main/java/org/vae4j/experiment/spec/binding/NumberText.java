package org.vae4j.experiment.spec.binding;

import java.util.Locale;
import java.util.Optional;

/** Reads numbers as YAML's core schema writes them. */
final class NumberText {
  private NumberText() {}

  /** The number; empty when it does not fit in 64 bits. */
  static Optional<Long> whole(String text) {
    try {
      return Optional.of(parsed(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static long parsed(String text) {
    if (text.startsWith("0x")) {
      return Long.parseLong(text.substring(2), 16);
    }
    if (text.startsWith("0o")) {
      return Long.parseLong(text.substring(2), 8);
    }
    return Long.parseLong(text);
  }

  /** The nearest number of 64 bits, which may be infinite or not a number. */
  static double decimal(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".inf")) {
      return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (plain.equals(".nan")) {
      return Double.NaN;
    }
    return plain.startsWith("0x") || plain.startsWith("0o")
        ? whole(plain).map(Long::doubleValue).orElse(Double.POSITIVE_INFINITY)
        : Double.parseDouble(plain);
  }
}
