package org.vae4j.graph;

import java.util.Arrays;
import java.util.List;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Tensors;

/**
 * What a node carries beside its inputs and its shape; which kind belongs to which {@link
 * Primitive}.
 */
public sealed interface Attributes {
  /** Nothing. */
  record None() implements Attributes {}

  /** A name: of an input, a parameter or a noise stream. */
  record Named(String name) implements Attributes {}

  /** The numbers of a constant, row-major. */
  final class Values implements Attributes {
    private final float[] numbers;

    /** Takes over the array. */
    public Values(float... numbers) {
      this.numbers = numbers;
    }

    /** The numbers themselves, for reading. */
    public float[] numbers() {
      return numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Values that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
      return numbers.length == 1 ? Float.toString(numbers[0]) : numbers.length + " numbers";
    }
  }

  /** Reduced axes, from the front, ascending, never empty unless the operand is a scalar. */
  record Axes(List<Integer> axes) implements Attributes {
    /** Takes a copy. */
    public Axes {
      axes = List.copyOf(axes);
    }
  }

  /** One axis, from the front. */
  record Along(int axis) implements Attributes {}

  /** Which operands of a matrix product are transposed. */
  record Transposes(boolean left, boolean right) implements Attributes {}

  /** A convolution: its geometry and the sizes of images and kernel. */
  record Window(Convolution geometry, int height, int width, int kernelHeight, int kernelWidth)
      implements Attributes {}

  /** Axis i of the result is axis {@code order[i]} of the operand. */
  record Order(List<Integer> order) implements Attributes {
    /** Takes a copy. */
    public Order {
      order = List.copyOf(order);
    }
  }

  /** A part of an axis, end exclusive. */
  record Span(int axis, int from, int to) implements Attributes {}

  /** Zeros around an axis. */
  record Padding(int axis, int before, int after) implements Attributes {}

  /** How many rows the result has. */
  record Rows(int rows) implements Attributes {}

  /** A gradient rule of a component's author. */
  record Rule(Tensors.VectorJacobian rule) implements Attributes {}
}
