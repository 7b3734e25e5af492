package org.vae4j.nativebackend.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;
import org.vae4j.graph.ProgramRewriter;
import org.vae4j.tensor.Shape;

/**
 * Computes equal things once, wherever in the program they are. Sums and products of two operands
 * are equal in either order; noise is equal where it is of one stream.
 */
final class CommonSubexpressions {
  private record Expression(
      Primitive primitive, Attributes attributes, List<Integer> operands, Shape shape) {
    static Expression of(Node node) {
      Stream<Integer> operands = node.inputs().stream().map(Node::id);
      return new Expression(
          node.primitive(),
          node.attributes(),
          commutes(node.primitive()) ? operands.sorted().toList() : operands.toList(),
          node.shape());
    }

    private static boolean commutes(Primitive primitive) {
      return primitive == Primitive.ADD || primitive == Primitive.MULTIPLY;
    }
  }

  private CommonSubexpressions() {}

  static Program simplify(Program program) {
    Map<Expression, Node> known = new HashMap<>();
    return ProgramRewriter.rewrite(
        program, node -> known.computeIfAbsent(Expression.of(node), expression -> node));
  }
}
