package org.vae4j.graph;

/**
 * How many floating-point operations the matrix products and convolutions of a program take: two
 * for each multiply-add. Nothing else counts, so that the same model has the same number on every
 * backend.
 */
public final class ProductFlops {
  private ProductFlops() {}

  /** Of a whole run. */
  public static long of(Program program) {
    return program.nodes().stream().mapToLong(ProductFlops::of).sum();
  }

  /** Of one node; 0 for what is no product. */
  public static long of(Node node) {
    return switch (node.primitive()) {
      case MAT_MUL -> {
        boolean transposed = node.attributes(Attributes.Transposes.class).left();
        yield 2L * node.shape().size() * node.input(0).shape().dim(transposed ? -2 : -1);
      }
      case CONV2D -> convolution(node, node.input(1));
      case CONV2D_INPUT_GRADIENT -> convolution(node.input(0), node.input(1));
      case CONV2D_KERNEL_GRADIENT -> convolution(node.input(1), node);
      case INPUT, PARAMETER, CONSTANT, RANDOM_NORMAL, RANDOM_UNIFORM -> 0;
      case NEGATE, EXP, LOG, LOG1P, SQRT, SQUARE, RECIPROCAL, ABS, SIGN, IS_FINITE -> 0;
      case TANH, SIGMOID, SOFTPLUS, RELU, LGAMMA, DIGAMMA, TRIGAMMA -> 0;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM, POW, GREATER, EQUAL, SELECT -> 0;
      case SUM, MAX, LOG_SUM_EXP, ARG_MAX -> 0;
      case RESHAPE, TRANSPOSE, BROADCAST_TO, CONCAT, SLICE, PAD, GATHER, SCATTER_ADD -> 0;
      case STOP_GRADIENT, CUSTOM_GRADIENT -> 0;
    };
  }

  /** Every position of the output, in every channel, sums a window of all input channels. */
  private static long convolution(Node output, Node kernel) {
    long positions = output.shape().size() / output.shape().dim(-1);
    return 2L * positions * kernel.shape().size();
  }
}
