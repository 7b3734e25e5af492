package org.vae4j.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * Writes every operation of a tensor as primitives: axes counted from the front, matrix products
 * brought to equal batch axes, operations that change nothing left out.
 */
abstract class PrimitiveTensor implements Tensor {
  /** One primitive, applied to operands; they need not belong together, the callee checks. */
  abstract PrimitiveTensor emit(Operation operation, List<Tensor> inputs);

  final PrimitiveTensor emit(Primitive primitive, Attributes attributes, Tensor... inputs) {
    return emit(Operation.of(primitive, attributes), List.of(inputs));
  }

  private PrimitiveTensor unary(Primitive primitive) {
    return emit(Operation.of(primitive), List.of(this));
  }

  private PrimitiveTensor binary(Primitive primitive, Tensor other) {
    return emit(Operation.of(primitive), List.of(this, other));
  }

  /** Where this graph is being written, to follow the name of an operation in a message. */
  abstract String place();

  private <T> T explained(Primitive primitive, List<Tensor> operands, Supplier<T> check) {
    return ShapeErrors.explained(PrimitiveNames.of(primitive) + place(), operands, check);
  }

  private int axis(Primitive primitive, int axis) {
    return explained(primitive, List.of(this), () -> shape().axis(axis));
  }

  @Override
  public Tensor constant(Shape shape, float... values) {
    return emit(
        Operation.to(shape, Primitive.CONSTANT, new Attributes.Values(values.clone())), List.of());
  }

  @Override
  public Tensor negate() {
    return unary(Primitive.NEGATE);
  }

  @Override
  public Tensor exp() {
    return unary(Primitive.EXP);
  }

  @Override
  public Tensor log() {
    return unary(Primitive.LOG);
  }

  @Override
  public Tensor log1p() {
    return unary(Primitive.LOG1P);
  }

  @Override
  public Tensor sqrt() {
    return unary(Primitive.SQRT);
  }

  @Override
  public Tensor square() {
    return unary(Primitive.SQUARE);
  }

  @Override
  public Tensor reciprocal() {
    return unary(Primitive.RECIPROCAL);
  }

  @Override
  public Tensor abs() {
    return unary(Primitive.ABS);
  }

  @Override
  public Tensor sign() {
    return unary(Primitive.SIGN);
  }

  @Override
  public Tensor tanh() {
    return unary(Primitive.TANH);
  }

  @Override
  public Tensor sigmoid() {
    return unary(Primitive.SIGMOID);
  }

  @Override
  public Tensor softplus() {
    return unary(Primitive.SOFTPLUS);
  }

  @Override
  public Tensor relu() {
    return unary(Primitive.RELU);
  }

  @Override
  public Tensor lgamma() {
    return unary(Primitive.LGAMMA);
  }

  @Override
  public Tensor digamma() {
    return unary(Primitive.DIGAMMA);
  }

  /** The derivative of {@link #digamma()}; gradients need it, authors do not. */
  final Tensor trigamma() {
    return unary(Primitive.TRIGAMMA);
  }

  @Override
  public Tensor isFinite() {
    return unary(Primitive.IS_FINITE);
  }

  @Override
  public Tensor plus(Tensor other) {
    return binary(Primitive.ADD, other);
  }

  @Override
  public Tensor minus(Tensor other) {
    return binary(Primitive.SUBTRACT, other);
  }

  @Override
  public Tensor times(Tensor other) {
    return binary(Primitive.MULTIPLY, other);
  }

  @Override
  public Tensor dividedBy(Tensor other) {
    return binary(Primitive.DIVIDE, other);
  }

  @Override
  public Tensor maximum(Tensor other) {
    return binary(Primitive.MAXIMUM, other);
  }

  @Override
  public Tensor minimum(Tensor other) {
    return binary(Primitive.MINIMUM, other);
  }

  @Override
  public Tensor pow(Tensor exponent) {
    return binary(Primitive.POW, exponent);
  }

  @Override
  public Tensor greaterThan(Tensor other) {
    return binary(Primitive.GREATER, other);
  }

  @Override
  public Tensor equalTo(Tensor other) {
    return binary(Primitive.EQUAL, other);
  }

  @Override
  public Tensor select(Tensor ifTrue, Tensor ifFalse) {
    return emit(Operation.of(Primitive.SELECT), List.of(this, ifTrue, ifFalse));
  }

  @Override
  public Tensor sum(int... axes) {
    return reduce(Primitive.SUM, axes);
  }

  @Override
  public Tensor max(int... axes) {
    return reduce(Primitive.MAX, axes);
  }

  @Override
  public Tensor logSumExp(int... axes) {
    return reduce(Primitive.LOG_SUM_EXP, axes);
  }

  private Tensor reduce(Primitive primitive, int... axes) {
    if (shape().rank() == 0 && axes.length == 0) {
      return this;
    }
    return emit(primitive, new Attributes.Axes(reducedAxes(primitive, axes)), this);
  }

  private List<Integer> reducedAxes(Primitive primitive, int... axes) {
    IntStream named =
        axes.length == 0
            ? IntStream.range(0, shape().rank())
            : Arrays.stream(axes).map(axis -> axis(primitive, axis));
    return named.sorted().distinct().boxed().toList();
  }

  @Override
  public Tensor argMax(int axis) {
    return emit(Primitive.ARG_MAX, new Attributes.Along(axis(Primitive.ARG_MAX, axis)), this);
  }

  @Override
  public Tensor matMul(Tensor other, boolean transposeThis, boolean transposeOther) {
    MatrixProduct product = new MatrixProduct(this, other, transposeThis, transposeOther);
    Shape batch = explained(Primitive.MAT_MUL, List.of(this, other), product::batch);
    return product.emit(batch);
  }

  @Override
  public Tensor conv2d(Tensor kernel, Convolution geometry) {
    return convolution(
        Primitive.CONV2D,
        kernel,
        () -> ConvolutionShapes.window(geometry, kernel.shape(), shape()));
  }

  @Override
  public Tensor conv2dTransposed(Tensor kernel, Convolution geometry, int height, int width) {
    return convolution(
        Primitive.CONV2D_INPUT_GRADIENT,
        kernel,
        () -> ConvolutionShapes.window(geometry, kernel.shape(), height, width));
  }

  private Tensor convolution(
      Primitive primitive, Tensor kernel, Supplier<Attributes.Window> window) {
    return emit(primitive, explained(primitive, List.of(this, kernel), window), this, kernel);
  }

  @Override
  public Tensor reshape(Shape shape) {
    return shape.equals(shape())
        ? this
        : emit(Operation.to(shape, Primitive.RESHAPE), List.of(this));
  }

  @Override
  public Tensor transpose(int... order) {
    int[] axes = Arrays.stream(order).map(axis -> axis(Primitive.TRANSPOSE, axis)).toArray();
    if (Arrays.equals(axes, IntStream.range(0, shape().rank()).toArray())) {
      return this;
    }
    List<Integer> boxed = Arrays.stream(axes).boxed().toList();
    return emit(Primitive.TRANSPOSE, new Attributes.Order(boxed), this);
  }

  @Override
  public Tensor broadcastTo(Shape shape) {
    return shape.equals(shape())
        ? this
        : emit(Operation.to(shape, Primitive.BROADCAST_TO), List.of(this));
  }

  @Override
  public Tensor slice(int axis, int from, int to) {
    int fromFront = axis(Primitive.SLICE, axis);
    if (from == 0 && to == shape().dim(fromFront)) {
      return this;
    }
    return emit(Primitive.SLICE, new Attributes.Span(fromFront, from, to), this);
  }

  @Override
  public Tensor pad(int axis, int before, int after) {
    int fromFront = axis(Primitive.PAD, axis);
    if (before == 0 && after == 0) {
      return this;
    }
    return emit(Primitive.PAD, new Attributes.Padding(fromFront, before, after), this);
  }

  @Override
  public Tensor gather(Tensor indices) {
    return binary(Primitive.GATHER, indices);
  }

  @Override
  public Tensor scatterAdd(Tensor indices, int rows) {
    return emit(Primitive.SCATTER_ADD, new Attributes.Rows(rows), this, indices);
  }

  @Override
  public Tensor concat(int axis, Tensor... others) {
    if (others.length == 0) {
      return this;
    }
    List<Tensor> parts = new ArrayList<>(List.of(this));
    parts.addAll(List.of(others));
    return emit(
        Operation.of(Primitive.CONCAT, new Attributes.Along(axis(Primitive.CONCAT, axis))), parts);
  }

  @Override
  public Tensor stopGradient() {
    return unary(Primitive.STOP_GRADIENT);
  }

  @Override
  public Tensor withGradient(Tensors.VectorJacobian rule, Tensor... inputs) {
    List<Tensor> operands = Stream.concat(Stream.of(this), Arrays.stream(inputs)).toList();
    return emit(Operation.of(Primitive.CUSTOM_GRADIENT, new Attributes.Rule(rule)), operands);
  }
}
