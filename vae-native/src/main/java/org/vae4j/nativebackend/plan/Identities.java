package org.vae4j.nativebackend.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;
import org.vae4j.graph.ProgramRewriter;

/**
 * Leaves out operations that change nothing, not even a bit, and joins reshapes, transposes and
 * broadcasts of their own kind.
 *
 * <p>x + 0 is none of them, since it makes +0 of -0; x - 0 and x + (-0) are.
 */
final class Identities {
  private Identities() {}

  static Program simplify(Program program) {
    return ProgramRewriter.rewrite(program, Identities::simplified);
  }

  private static Node simplified(Node node) {
    return switch (node.primitive()) {
      case STOP_GRADIENT, CUSTOM_GRADIENT -> node.input(0);
      case NEGATE -> is(node.input(0), Primitive.NEGATE) ? node.input(0).input(0) : node;
      case ADD -> withoutLeft(withoutRight(node, -0f), -0f);
      case SUBTRACT -> withoutRight(node, 0f);
      case MULTIPLY -> withoutLeft(withoutRight(node, 1f), 1f);
      case DIVIDE -> withoutRight(node, 1f);
      case RESHAPE, BROADCAST_TO -> joined(node);
      case TRANSPOSE -> joinedTranspose(node);
      case INPUT, PARAMETER, CONSTANT, RANDOM_NORMAL, RANDOM_UNIFORM -> node;
      case EXP, LOG, LOG1P, SQRT, SQUARE, RECIPROCAL, ABS, SIGN, TANH, SIGMOID -> node;
      case SOFTPLUS, RELU, LGAMMA, DIGAMMA, TRIGAMMA, IS_FINITE -> node;
      case MAXIMUM, MINIMUM, POW, GREATER, EQUAL, SELECT -> node;
      case SUM, MAX, LOG_SUM_EXP, ARG_MAX, CONCAT, SLICE, PAD, GATHER, SCATTER_ADD -> node;
      case MAT_MUL, CONV2D, CONV2D_INPUT_GRADIENT, CONV2D_KERNEL_GRADIENT -> node;
    };
  }

  private static boolean is(Node node, Primitive primitive) {
    return node.primitive() == primitive;
  }

  /** The left operand, if the right one is a number that leaves it as it is. */
  private static Node withoutRight(Node node, float neutral) {
    return without(node, 1, 0, neutral);
  }

  private static Node withoutLeft(Node node, float neutral) {
    return without(node, 0, 1, neutral);
  }

  private static Node without(Node node, int operand, int kept, float neutral) {
    return node.inputs().size() == 2
            && isAll(node.input(operand), neutral)
            && node.input(kept).shape().equals(node.shape())
        ? node.input(kept)
        : node;
  }

  private static boolean isAll(Node node, float number) {
    if (is(node, Primitive.BROADCAST_TO) || is(node, Primitive.RESHAPE)) {
      return isAll(node.input(0), number);
    }
    if (!is(node, Primitive.CONSTANT)) {
      return false;
    }
    int bits = Float.floatToRawIntBits(number);
    float[] numbers = node.attributes(Attributes.Values.class).numbers();
    return IntStream.range(0, numbers.length)
        .allMatch(i -> Float.floatToRawIntBits(numbers[i]) == bits);
  }

  /** Only the last of several reshapes or broadcasts counts. */
  private static Node joined(Node node) {
    Node operand = node.input(0);
    Node source = is(operand, node.primitive()) ? operand.input(0) : operand;
    return source.shape().equals(node.shape())
        ? source
        : node.computedAs(node.primitive(), node.attributes(), List.of(source));
  }

  private static Node joinedTranspose(Node node) {
    List<Integer> order = order(node);
    Node source = node.input(0);
    if (is(source, Primitive.TRANSPOSE)) {
      order = order.stream().map(order(source)::get).toList();
      source = source.input(0);
    }
    return order.equals(IntStream.range(0, order.size()).boxed().toList())
        ? source
        : node.computedAs(Primitive.TRANSPOSE, new Attributes.Order(order), List.of(source));
  }

  private static List<Integer> order(Node node) {
    return node.attributes(Attributes.Order.class).order();
  }
}
