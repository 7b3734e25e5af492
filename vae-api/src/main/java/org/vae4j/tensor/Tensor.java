package org.vae4j.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A handle on a float32 tensor: what every component computes with.
 *
 * <p>Two kinds implement it. A <em>symbolic</em> tensor is a node of a graph that a backend
 * compiles later; its shape is known, its numbers are not. An <em>eager</em> tensor is computed at
 * once by the reference interpreter, so that a formula can be tried in a unit test. The formula is
 * the same text for both. A handle is immutable and is used with handles of its own graph only.
 *
 * <p>Conventions: shapes read {@code [samples…, batch, event…]}; operands broadcast as in NumPy; an
 * axis may count from the end ({@code -1} is the last); a reduction without axes reduces them all.
 * Conditions are tensors of 0 and 1, indices are tensors of whole numbers (exact up to 2^24).
 * Operations throw {@link ShapeException} at the call when shapes do not fit.
 *
 * <p>Methods without a body are primitives, known to every backend; the others are compositions.
 */
public interface Tensor {
  /** The last axis. */
  int LAST = -1;

  /** The static shape. */
  Shape shape();

  /** The same tensor with a name for error messages, plans and pictures of the graph. */
  Tensor named(String name);

  /** A constant of any shape in the same graph. */
  Tensor constant(Shape shape, float... values);

  /** The single number of an eager tensor; a symbolic one throws {@link IllegalStateException}. */
  double value();

  /**
   * The numbers of an eager tensor, row-major; a symbolic one throws {@link IllegalStateException}.
   */
  double[] values();

  // ---- elementwise, one operand

  /** -x. */
  Tensor negate();

  /** e^x. */
  Tensor exp();

  /** Natural logarithm; -∞ at 0, NaN below. */
  Tensor log();

  /** log(1 + x), accurate near 0. */
  Tensor log1p();

  /** √x; NaN below 0. */
  Tensor sqrt();

  /** x². */
  Tensor square();

  /** 1/x. */
  Tensor reciprocal();

  /** |x|, with gradient 0 at 0. */
  Tensor abs();

  /** -1, 0 or 1; its gradient is 0. */
  Tensor sign();

  /** Hyperbolic tangent. */
  Tensor tanh();

  /** 1 / (1 + e^-x). */
  Tensor sigmoid();

  /** log(1 + e^x), without overflow. */
  Tensor softplus();

  /** max(x, 0), with gradient 0 at 0. */
  Tensor relu();

  /** log |Γ(x)|, for x &gt; 0. */
  Tensor lgamma();

  /** The derivative of {@link #lgamma()}, for x &gt; 0. */
  Tensor digamma();

  /** 1 where the number is neither infinite nor NaN, else 0; its gradient is 0. */
  Tensor isFinite();

  // ---- elementwise, two operands

  /** Sum. */
  Tensor plus(Tensor other);

  /** Difference. */
  Tensor minus(Tensor other);

  /** Elementwise product. */
  Tensor times(Tensor other);

  /** Quotient. */
  Tensor dividedBy(Tensor other);

  /** The larger of both; at a tie the gradient is shared equally. */
  Tensor maximum(Tensor other);

  /** The smaller of both; at a tie the gradient is shared equally. */
  Tensor minimum(Tensor other);

  /** x to the power of another tensor, for x &ge; 0; x^0 is 1. */
  Tensor pow(Tensor exponent);

  /** 1 where this is greater, else 0; its gradient is 0. */
  Tensor greaterThan(Tensor other);

  /** 1 where both are equal, else 0; its gradient is 0. */
  Tensor equalTo(Tensor other);

  /**
   * Where this condition is not 0 the first choice, elsewhere the second; the three broadcast.
   *
   * <p>What is not chosen receives the gradient 0. If the formula behind it has an infinite
   * derivative there, 0·∞ gives NaN all the same: make its operand harmless first, as {@link
   * Tensors#xlogy} does.
   */
  Tensor select(Tensor ifTrue, Tensor ifFalse);

  // ---- reductions

  /** The sum over the axes, which disappear. */
  Tensor sum(int... axes);

  /**
   * The largest number along the axes, which disappear; tied elements share the gradient equally.
   */
  Tensor max(int... axes);

  /** log Σ e^x over the axes, which disappear; stable for any magnitude, -∞ for all -∞. */
  Tensor logSumExp(int... axes);

  /**
   * The index of the largest number along one axis, the first of equals; of no meaning where one is
   * NaN. Its gradient is 0.
   */
  Tensor argMax(int axis);

  // ---- linear maps

  /**
   * The matrix product over the last two axes, each operand optionally transposed there.
   *
   * <p>Leading axes are batch axes and broadcast; a left operand of rank 3 or more with a right
   * operand of rank 2 is one large product.
   */
  Tensor matMul(Tensor other, boolean transposeThis, boolean transposeOther);

  /**
   * Two-dimensional convolution (cross-correlation).
   *
   * @param kernel shape {@code [kernelHeight, kernelWidth, channelsIn, channelsOut]}
   * @return shape {@code [batch, outHeight, outWidth, channelsOut]} for this tensor of shape {@code
   *     [batch, height, width, channelsIn]}
   */
  Tensor conv2d(Tensor kernel, Convolution geometry);

  /**
   * The transpose of {@link #conv2d}: maps {@code [batch, outHeight, outWidth, channelsOut]} to
   * {@code [batch, height, width, channelsIn]} with the same kernel and geometry.
   */
  Tensor conv2dTransposed(Tensor kernel, Convolution geometry, int height, int width);

  // ---- shape

  /** The same numbers, row-major, in another shape of the same size. */
  Tensor reshape(Shape shape);

  /** Axes in a new order: axis i of the result is axis {@code order[i]} of this. */
  Tensor transpose(int... order);

  /** Repeated along new leading axes and along axes of size 1. */
  Tensor broadcastTo(Shape shape);

  /** The part from index {@code from} (inclusive) to {@code to} (exclusive) of one axis. */
  Tensor slice(int axis, int from, int to);

  /** Zeros put before and after along one axis. */
  Tensor pad(int axis, int before, int after);

  /**
   * Rows of this tensor, picked by index along axis 0.
   *
   * @param indices whole numbers in [0, dim(0)), any shape
   * @return shape {@code indices.shape + this.shape without axis 0}
   */
  Tensor gather(Tensor indices);

  /**
   * The transpose of {@link #gather}: adds the rows of this tensor into {@code rows} rows of zeros.
   *
   * @param indices whole numbers in [0, rows); its shape is the leading shape of this tensor
   */
  Tensor scatterAdd(Tensor indices, int rows);

  /** This tensor, joined with others along an axis; all other axes are equal. */
  Tensor concat(int axis, Tensor... others);

  // ---- control

  /** The same numbers, through which no gradient flows. */
  Tensor stopGradient();

  /** See {@link Tensors#customGradient}: this value, with the gradient of the author's rule. */
  Tensor withGradient(Tensors.VectorJacobian rule, Tensor... inputs);

  // ---- compositions: scalars

  /** A constant scalar in the same graph. */
  default Tensor constant(double value) {
    return constant(Shape.scalar(), (float) value);
  }

  /** x + c. */
  default Tensor plus(double c) {
    return plus(constant(c));
  }

  /** x - c. */
  default Tensor minus(double c) {
    return minus(constant(c));
  }

  /** x · c. */
  default Tensor times(double c) {
    return times(constant(c));
  }

  /** x / c. */
  default Tensor dividedBy(double c) {
    return dividedBy(constant(c));
  }

  /** max(x, c). */
  default Tensor maximum(double c) {
    return maximum(constant(c));
  }

  /** min(x, c). */
  default Tensor minimum(double c) {
    return minimum(constant(c));
  }

  /** 1 where x &gt; c, else 0. */
  default Tensor greaterThan(double c) {
    return greaterThan(constant(c));
  }

  /** x limited to [low, high]; the gradient is 0 outside. */
  default Tensor clip(double low, double high) {
    return maximum(low).minimum(high);
  }

  /** e^x - 1, accurate near 0, written as tanh(x/2)·(e^x + 1). */
  default Tensor expm1() {
    return times(0.5).tanh().times(exp().plus(1));
  }

  /** 0 everywhere. */
  default Tensor zerosLike() {
    return constant(0).broadcastTo(shape());
  }

  // ---- compositions: reductions

  /** {@link #sum}, the axes kept with size 1. */
  default Tensor sumKeepingDims(int... axes) {
    return sum(axes).reshape(keepingDims(axes));
  }

  /** {@link #max}, the axes kept with size 1. */
  default Tensor maxKeepingDims(int... axes) {
    return max(axes).reshape(keepingDims(axes));
  }

  /** {@link #logSumExp}, the axes kept with size 1. */
  default Tensor logSumExpKeepingDims(int... axes) {
    return logSumExp(axes).reshape(keepingDims(axes));
  }

  /** The arithmetic mean over the axes, which disappear. */
  default Tensor mean(int... axes) {
    Tensor total = sum(axes);
    return total.times((double) total.shape().size() / shape().size());
  }

  /** log of the arithmetic mean of e^x over the axes, which disappear. */
  default Tensor logMeanExp(int... axes) {
    Tensor total = logSumExp(axes);
    return total.minus(Math.log((double) shape().size() / total.shape().size()));
  }

  /** x - logSumExp(x) along an axis: the logarithms of probabilities that add up to 1. */
  default Tensor logSoftmax(int axis) {
    return minus(logSumExpKeepingDims(axis));
  }

  /** Probabilities along an axis, proportional to e^x. */
  default Tensor softmax(int axis) {
    return logSoftmax(axis).exp();
  }

  /** The sum over all but the first {@code leading} axes: a density over the event axes. */
  default Tensor sumAfter(int leading) {
    int summed = shape().dropFirst(leading).rank();
    return summed == 0 ? this : sum(IntStream.range(leading, leading + summed).toArray());
  }

  // ---- compositions: shape and linear maps

  /** The matrix product over the last two axes. */
  default Tensor matMul(Tensor other) {
    return matMul(other, false, false);
  }

  /** {@link #reshape(Shape)} by axis sizes. */
  default Tensor reshape(int... dims) {
    return reshape(Shape.of(dims));
  }

  /** An axis of size 1 put in so that it becomes axis {@code axis} (may count from the end). */
  default Tensor expandDims(int axis) {
    int position = axis < 0 ? axis + shape().rank() + 1 : axis;
    return reshape(shape().insert(position, 1));
  }

  /** The first {@code leading} axes kept, all others made one. */
  default Tensor flattenAfter(int leading) {
    Shape kept = shape().range(0, leading);
    return reshape(kept.append(shape().size() / kept.size()));
  }

  private Shape keepingDims(int... axes) {
    int[] dims = shape().dims();
    if (axes.length == 0) {
      Arrays.fill(dims, 1);
    }
    for (int axis : axes) {
      dims[shape().axis(axis)] = 1;
    }
    return Shape.of(dims);
  }
}
