package org.vae4j.tensorflow;

import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * The gamma family, for x &gt; 0; NaN below, where TensorFlow has values of its own. In float64,
 * because digamma loses the digits around its root in float32.
 */
final class GammaLowering {
  private final Ops tf;

  GammaLowering(Ops tf) {
    this.tf = tf;
  }

  Operand<TFloat32> lgamma(Operand<TFloat32> x) {
    return ofPositive(x, tf.math::lgamma, Float.POSITIVE_INFINITY);
  }

  Operand<TFloat32> digamma(Operand<TFloat32> x) {
    return ofPositive(x, tf.math::digamma, Float.NEGATIVE_INFINITY);
  }

  Operand<TFloat32> trigamma(Operand<TFloat32> x) {
    return ofPositive(
        x, wide -> tf.math.polygamma(tf.constant(1.0), wide), Float.POSITIVE_INFINITY);
  }

  private Operand<TFloat32> ofPositive(
      Operand<TFloat32> x, UnaryOperator<Operand<TFloat64>> f, float atZero) {
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TFloat32> value =
        tf.dtypes.cast(f.apply(tf.dtypes.cast(x, TFloat64.class)), TFloat32.class);
    Operand<TFloat32> elsewhere =
        tf.select(tf.math.equal(x, zero), tf.constant(atZero), tf.constant(Float.NaN));
    return tf.select(tf.math.greater(x, zero), value, elsewhere);
  }
}
