package org.vae4j.components.likelihood;

import org.vae4j.data.Support;
import org.vae4j.tensor.Tensor;

/**
 * Equally spaced values from 0 to 1.
 *
 * @param count how many, at least 2
 */
record Levels(int count) {
  /** How far a value may be from its level, in spacings: float32 rounding of 65536 levels. */
  private static final double ROUNDING = 0.01;

  /** The distance of two levels. */
  double spacing() {
    return 1.0 / (count - 1);
  }

  /** 1 where a level is not the first, else 0. */
  Tensor aboveLowest(Tensor level) {
    return level.greaterThan(0.5 * spacing());
  }

  /** 1 where a level is not the last, else 0. */
  Tensor belowHighest(Tensor level) {
    return level.constant(1 - 0.5 * spacing()).greaterThan(level);
  }

  /**
   * The level nearest to any number; no gradient flows through it.
   *
   * <p>Binary digit by binary digit, from the highest: subtracting powers of two is exact in any
   * floating-point format, where tricks that round by adding a large number are not.
   */
  Tensor nearest(Tensor value) {
    Tensor rest = value.clip(0, 1).times(count - 1).plus(0.5);
    Tensor number = rest.zerosLike();
    for (int digit = Integer.highestOneBit(count - 1); digit > 0; digit /= 2) {
      Tensor isSet = rest.constant(digit).greaterThan(rest).negate().plus(1);
      rest = rest.minus(isSet.times(digit));
      number = number.plus(isSet.times(digit));
    }
    return number.times(spacing());
  }

  Support support() {
    int last = count - 1;
    return new Support(
        "multiples of 1/" + last + " from 0 to 1",
        v -> v >= 0 && v <= 1 && Math.abs(v * last - Math.rint(v * last)) < ROUNDING);
  }
}
