package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Environment;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;
import org.vae4j.graph.ProgramRewriter;
import org.vae4j.graph.ValueRules;
import org.vae4j.numeric.Array;

/**
 * Computes what depends on constants only, where that takes no more memory than the constants.
 *
 * <p>Limited to operations whose result in float64, narrowed, has the bits of a kernel: one
 * rounding of a sum, a product, a quotient or a root of float32 numbers is the same whether it goes
 * through float64 or not (Figueroa 1995, "When is double rounding innocuous?").
 */
final class ConstantFolding {
  private ConstantFolding() {}

  static Program simplify(Program program) {
    return ProgramRewriter.rewrite(program, ConstantFolding::folded);
  }

  private static Node folded(Node node) {
    List<Node> inputs = node.inputs();
    boolean constant =
        isExact(node.primitive())
            && inputs.stream().allMatch(input -> input.primitive() == Primitive.CONSTANT);
    int operands = inputs.stream().mapToInt(input -> input.shape().size()).sum();
    if (!constant || node.shape().size() > operands) {
      return node;
    }
    float[] numbers = new float[node.shape().size()];
    List<Array> values = inputs.stream().map(ConstantFolding::value).toList();
    ValueRules.value(node, values, Environment.none()).narrowInto(numbers);
    return node.computedAs(Primitive.CONSTANT, new Attributes.Values(numbers), List.of());
  }

  private static Array value(Node constant) {
    return Array.of(constant.shape(), constant.attributes(Attributes.Values.class).numbers());
  }

  private static boolean isExact(Primitive primitive) {
    return switch (primitive) {
      case NEGATE, SQRT, SQUARE, RECIPROCAL, ABS, SIGN, RELU, IS_FINITE -> true;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM, GREATER, EQUAL, SELECT -> true;
      case RESHAPE, TRANSPOSE, BROADCAST_TO, CONCAT, SLICE, STOP_GRADIENT, CUSTOM_GRADIENT -> true;
      case EXP, LOG, LOG1P, TANH, SIGMOID, SOFTPLUS, LGAMMA, DIGAMMA, TRIGAMMA, POW -> false;
      case SUM, MAX, LOG_SUM_EXP, ARG_MAX, PAD, GATHER, SCATTER_ADD -> false;
      case MAT_MUL, CONV2D, CONV2D_INPUT_GRADIENT, CONV2D_KERNEL_GRADIENT -> false;
      case INPUT, PARAMETER, CONSTANT, RANDOM_NORMAL, RANDOM_UNIFORM -> false;
    };
  }
}
