package org.vae4j.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.tensor.Shape;

/**
 * Checks that a program is one: ids in order, inputs complete, shapes as the rules say, names
 * unique, assignments that fit. A violation is a defect of the graph's writer, not of an author.
 */
final class Verifier {
  private final Program program;
  private final Set<String> paths = new HashSet<>();

  private Verifier(Program program) {
    this.program = program;
  }

  /**
   * Checks a program.
   *
   * @throws GraphException when something is wrong, saying at which node
   */
  static void verify(Program program) {
    new Verifier(program).verify();
  }

  private void verify() {
    List<Node> nodes = program.nodes();
    for (int id = 0; id < nodes.size(); id++) {
      verify(nodes.get(id), id);
    }
    program.outputs().forEach((name, node) -> requireListed("output '" + name + "'", node));
    program.assignments().forEach(this::verifyAssignment);
  }

  private void verify(Node node, int id) {
    require(node.id() == id, node, "has id " + node.id() + " at position " + id);
    require(paths.add(node.origin().path()), node, "has a name that another node has");
    for (Node input : node.inputs()) {
      require(input.id() < id, node, "comes before its input " + input);
      require(program.nodes().get(input.id()) == input, node, "reads the foreign node " + input);
    }
    Shape expected =
        ShapeRules.shape(Operation.of(node), node.inputs().stream().map(Node::shape).toList());
    require(expected.equals(node.shape()), node, "should have shape " + expected);
    verifySource(node);
  }

  private void verifySource(Node node) {
    if (node.primitive() == Primitive.INPUT) {
      String name = node.attributes(Attributes.Named.class).name();
      require(program.inputs().get(name) == node, node, "is not the input of its name");
    }
    if (node.primitive() == Primitive.PARAMETER) {
      String name = node.attributes(Attributes.Named.class).name();
      ParameterSpec spec = program.parameters().get(name);
      require(
          spec != null && spec.shape().equals(node.shape()),
          node,
          "is not the program's parameter");
    }
  }

  private void verifyAssignment(String parameter, Node next) {
    requireListed("assignment of '" + parameter + "'", next);
    Map<String, ParameterSpec> parameters = program.parameters();
    require(
        parameters.containsKey(parameter) && parameters.get(parameter).shape().equals(next.shape()),
        next,
        "does not fit parameter '" + parameter + "'");
  }

  private void requireListed(String what, Node node) {
    require(
        node.id() < program.nodes().size() && program.nodes().get(node.id()) == node,
        node,
        "is the " + what + " but not a node of the program");
  }

  private void require(boolean condition, Node node, String violation) {
    if (!condition) {
      throw new GraphException(
          "program '" + program.name() + "' is inconsistent: " + node + " " + violation);
    }
  }
}
