package org.vae4j.reference;

import java.util.DoubleSummaryStatistics;
import org.vae4j.numeric.Array;

/**
 * What the numbers of a tensor are like.
 *
 * @param size how many there are
 * @param nan how many are NaN
 * @param infinite how many are infinite, or too large for float32
 * @param smallest of the finite ones
 * @param largest of the finite ones
 */
public record Range(int size, int nan, int infinite, double smallest, double largest) {
  static Range of(Array array) {
    int nan = 0;
    int infinite = 0;
    DoubleSummaryStatistics finite = new DoubleSummaryStatistics();
    for (double number : array.numbers()) {
      if (Double.isNaN(number)) {
        nan++;
      } else if (Float.isInfinite((float) number)) {
        infinite++;
      } else {
        finite.accept(number);
      }
    }
    return new Range(array.numbers().length, nan, infinite, finite.getMin(), finite.getMax());
  }

  /** For example {@code 1 NaN, 2 infinite, 5 in [0.0, 3.5]}. */
  @Override
  public String toString() {
    int finite = size - nan - infinite;
    return (nan > 0 ? nan + " NaN, " : "")
        + (infinite > 0 ? infinite + " infinite, " : "")
        + finite
        + (finite > 0 ? " in [" + smallest + ", " + largest + "]" : " finite");
  }
}
