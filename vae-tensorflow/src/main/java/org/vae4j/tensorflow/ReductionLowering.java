package org.vae4j.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Sums, maxima and the like along axes, which disappear. */
final class ReductionLowering {
  private final Ops tf;

  ReductionLowering(Ops tf) {
    this.tf = tf;
  }

  Operand<TFloat32> sum(Operand<TFloat32> x, int[] axes) {
    return tf.sum(x, tf.constant(axes));
  }

  Operand<TFloat32> max(Operand<TFloat32> x, int[] axes) {
    return tf.max(x, tf.constant(axes));
  }

  /** log Σ e^x, relative to the largest element; an infinite one would give ∞ - ∞. */
  Operand<TFloat32> logSumExp(Operand<TFloat32> x, int[] axes) {
    Operand<TFloat32> largest = tf.max(x, tf.constant(axes), Max.keepDims(true));
    Operand<TFloat32> shift = tf.select(tf.math.isInf(largest), tf.constant(0f), largest);
    Operand<TFloat32> logarithm = tf.math.log(sum(tf.math.exp(tf.math.sub(x, shift)), axes));
    int[] dims = logarithm.shape().asArray().length == 0 ? new int[0] : dims(logarithm);
    return tf.math.add(logarithm, tf.reshape(shift, tf.constant(dims)));
  }

  private static int[] dims(Operand<TFloat32> x) {
    long[] dims = x.shape().asArray();
    int[] whole = new int[dims.length];
    for (int i = 0; i < dims.length; i++) {
      whole[i] = Math.toIntExact(dims[i]);
    }
    return whole;
  }

  /** The index of the largest element, the first of equals. */
  Operand<TFloat32> argMax(Operand<TFloat32> x, int axis) {
    Operand<TInt32> index = tf.math.argMax(x, tf.constant(axis), TInt32.class);
    return tf.dtypes.cast(index, TFloat32.class);
  }
}
