package org.vae4j.graph;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/** Says of a shape error which operation failed, where, and on which operands. */
final class ShapeErrors {
  private ShapeErrors() {}

  /**
   * Runs a check of shapes.
   *
   * @param operation what is attempted and where: {@code add in scope 'prior'}
   * @throws ShapeException with operation and operands, in the author's own frame
   */
  static <T> T explained(String operation, List<Tensor> operands, Supplier<T> check) {
    try {
      return check.get();
    } catch (ShapeException e) {
      throw AuthorFrames.trimmed(
          new ShapeException(operation + ": " + e.getMessage() + listed(operands)));
    }
  }

  private static String listed(List<Tensor> operands) {
    return IntStream.range(0, operands.size())
        .mapToObj(i -> "\n  operand " + (i + 1) + ": " + described(operands.get(i)))
        .collect(Collectors.joining());
  }

  private static String described(Tensor operand) {
    return operand instanceof SymbolicTensor symbolic
        ? symbolic + symbolic.node().origin().sourceText()
        : operand.toString();
  }
}
