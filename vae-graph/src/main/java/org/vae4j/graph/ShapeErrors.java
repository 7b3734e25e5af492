package org.vae4j.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/** Says of a shape error which operation failed and which operands it received. */
final class ShapeErrors {
  private ShapeErrors() {}

  /** The error with operation and operands; an error that already names them stays as it is. */
  static ShapeException explained(
      ShapeException error, Primitive primitive, List<? extends Tensor> operands) {
    if (error.getMessage().contains("\n")) {
      return error;
    }
    return AuthorFrames.trimmed(
        new ShapeException(
            PrimitiveNames.of(primitive) + ": " + error.getMessage() + listed(operands)));
  }

  private static String listed(List<? extends Tensor> operands) {
    return IntStream.range(0, operands.size())
        .mapToObj(i -> "\n  operand " + (i + 1) + ": " + operands.get(i))
        .collect(Collectors.joining());
  }
}
