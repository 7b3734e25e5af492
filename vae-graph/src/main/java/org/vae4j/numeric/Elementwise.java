package org.vae4j.numeric;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.vae4j.tensor.Shape;

/** Functions applied to each element, operands repeated where they are smaller. */
public final class Elementwise {
  private Elementwise() {}

  /** f(x). */
  public static Array map(Array x, DoubleUnaryOperator f) {
    double[] result = new double[x.numbers().length];
    Arrays.setAll(result, i -> f.applyAsDouble(x.numbers()[i]));
    return new Array(x.shape(), result);
  }

  /** f(a, b). */
  public static Array map(Array a, Array b, DoubleBinaryOperator f) {
    Shape shape = Shape.broadcast(a.shape(), b.shape());
    double[] left = repeated(a, shape).numbers();
    double[] right = repeated(b, shape).numbers();
    double[] result = new double[shape.size()];
    Arrays.setAll(result, i -> f.applyAsDouble(left[i], right[i]));
    return new Array(shape, result);
  }

  /** The second operand where the first is not 0, the third elsewhere. */
  public static Array select(Array condition, Array ifTrue, Array ifFalse) {
    Shape shape =
        Shape.broadcast(condition.shape(), Shape.broadcast(ifTrue.shape(), ifFalse.shape()));
    double[] chosen = repeated(condition, shape).numbers();
    double[] first = repeated(ifTrue, shape).numbers();
    double[] second = repeated(ifFalse, shape).numbers();
    double[] result = new double[shape.size()];
    Arrays.setAll(result, i -> chosen[i] != 0 ? first[i] : second[i]);
    return new Array(shape, result);
  }

  /** The operand, repeated along new and along size-1 axes. */
  public static Array repeated(Array x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    double[] result = new double[shape.size()];
    Walk.over(
        shape,
        Walk.strides(shape),
        Walk.broadcastStrides(x.shape(), shape),
        (to, from) -> result[to] = x.numbers()[from]);
    return new Array(shape, result);
  }
}
