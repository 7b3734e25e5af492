package org.vae4j.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;

/** The shape of each primitive's result, and what its operands must look like. */
final class ShapeRules {
  private final Operation operation;
  private final List<Shape> inputs;

  private ShapeRules(Operation operation, List<Shape> inputs) {
    this.operation = operation;
    this.inputs = inputs;
  }

  /**
   * The shape of a result.
   *
   * @throws ShapeException when the operands do not fit
   */
  static Shape shape(Operation operation, List<Shape> inputs) {
    return new ShapeRules(operation, inputs).shape();
  }

  private Shape shape() {
    return switch (operation.primitive()) {
      case INPUT, PARAMETER, RANDOM_NORMAL, RANDOM_UNIFORM -> target();
      case CONSTANT -> constant();
      case NEGATE, EXP, LOG, LOG1P, SQRT, SQUARE, RECIPROCAL, ABS, SIGN, TANH, SIGMOID, SOFTPLUS ->
          input(0);
      case RELU, LGAMMA, DIGAMMA, TRIGAMMA, IS_FINITE, STOP_GRADIENT, CUSTOM_GRADIENT -> input(0);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM, POW, GREATER, EQUAL ->
          Shape.broadcast(input(0), input(1));
      case SELECT -> Shape.broadcast(input(0), Shape.broadcast(input(1), input(2)));
      case SUM, MAX, LOG_SUM_EXP -> reduced(attributes(Attributes.Axes.class).axes());
      case ARG_MAX -> reduced(List.of(attributes(Attributes.Along.class).axis()));
      case MAT_MUL -> product();
      case CONV2D -> convolution().output(input(0), input(1));
      case CONV2D_INPUT_GRADIENT -> convolution().images(input(0), input(1));
      case CONV2D_KERNEL_GRADIENT -> convolution().kernel(input(0), input(1));
      case RESHAPE -> reshaped();
      case TRANSPOSE -> transposed();
      case BROADCAST_TO -> broadcast();
      case CONCAT -> joined();
      case SLICE -> sliced();
      case PAD -> padded();
      case GATHER -> input(1).append(input(0).dropFirst(1));
      case SCATTER_ADD -> scattered();
    };
  }

  private Shape input(int index) {
    return inputs.get(index);
  }

  private Shape target() {
    return operation.target().orElseThrow();
  }

  private <A extends Attributes> A attributes(Class<A> kind) {
    return operation.attributes(kind);
  }

  private Shape constant() {
    int count = attributes(Attributes.Values.class).numbers().length;
    require(count == target().size(), count + " numbers do not fill shape " + target());
    return target();
  }

  private Shape reduced(List<Integer> axes) {
    int[] kept =
        IntStream.range(0, input(0).rank())
            .filter(axis -> !axes.contains(axis))
            .map(input(0)::dim)
            .toArray();
    return Shape.of(kept);
  }

  private Shape product() {
    Attributes.Transposes transposes = attributes(Attributes.Transposes.class);
    int rank = input(0).rank();
    require(rank >= 2 && input(1).rank() >= 2, "a matrix product needs operands of rank 2 or more");
    Shape left = transposes.left() ? swapped(input(0)) : input(0);
    Shape right = transposes.right() ? swapped(input(1)) : input(1);
    require(
        left.dim(-1) == right.dim(-2),
        "the inner sizes " + left.dim(-1) + " and " + right.dim(-2) + " differ");
    require(
        left.dropLast(2).equals(right.dropLast(2)),
        "the batch axes " + left.dropLast(2) + " and " + right.dropLast(2) + " differ");
    return left.dropLast(1).append(right.dim(-1));
  }

  private static Shape swapped(Shape shape) {
    return shape.dropLast(2).append(shape.dim(-1), shape.dim(-2));
  }

  private ConvolutionShapes convolution() {
    return new ConvolutionShapes(attributes(Attributes.Window.class));
  }

  private Shape reshaped() {
    require(
        input(0).size() == target().size(),
        input(0).size() + " numbers do not fill shape " + target());
    return target();
  }

  private Shape transposed() {
    List<Integer> order = attributes(Attributes.Order.class).order();
    require(
        order.size() == input(0).rank() && order.stream().distinct().count() == order.size(),
        "the order " + order + " must name each axis once");
    return Shape.of(order.stream().mapToInt(input(0)::dim).toArray());
  }

  private Shape broadcast() {
    require(
        input(0).rank() <= target().rank() && Shape.broadcast(input(0), target()).equals(target()),
        input(0) + " cannot be repeated to shape " + target());
    return target();
  }

  private Shape joined() {
    int axis = attributes(Attributes.Along.class).axis();
    int size = 0;
    for (Shape part : inputs) {
      require(
          part.rank() == input(0).rank() && part.withDim(axis, 1).equals(input(0).withDim(axis, 1)),
          "parts may differ along axis " + axis + " only, received " + part);
      size += part.dim(axis);
    }
    return input(0).withDim(axis, size);
  }

  private Shape sliced() {
    Attributes.Span span = attributes(Attributes.Span.class);
    int size = input(0).dim(span.axis());
    require(
        0 <= span.from() && span.from() < span.to() && span.to() <= size,
        "indices "
            + span.from()
            + " (inclusive) to "
            + span.to()
            + " (exclusive) are not a part of axis "
            + span.axis()
            + ", which has size "
            + size);
    return input(0).withDim(span.axis(), span.to() - span.from());
  }

  private Shape padded() {
    Attributes.Padding padding = attributes(Attributes.Padding.class);
    require(
        padding.before() >= 0 && padding.after() >= 0,
        "paddings must be at least 0, received " + padding.before() + " and " + padding.after());
    int size = input(0).dim(padding.axis()) + padding.before() + padding.after();
    return input(0).withDim(padding.axis(), size);
  }

  private Shape scattered() {
    Shape updates = input(0);
    Shape indices = input(1);
    require(
        indices.rank() <= updates.rank() && updates.range(0, indices.rank()).equals(indices),
        "the shape of the indices must begin the shape of the rows");
    return Shape.of(attributes(Attributes.Rows.class).rows())
        .append(updates.dropFirst(indices.rank()));
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new ShapeException(message);
    }
  }
}
