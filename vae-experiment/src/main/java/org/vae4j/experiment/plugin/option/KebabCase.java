package org.vae4j.experiment.plugin.option;

import java.util.Locale;
import java.util.regex.Pattern;

/** Turns Java names into the names specs are written with. */
public final class KebabCase {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private KebabCase() {}

  /** {@code batch-size} for {@code batchSize}. */
  public static String ofComponent(String name) {
    return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** {@code monte-carlo} for {@code MONTE_CARLO}. */
  public static String ofConstant(Enum<?> constant) {
    return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
