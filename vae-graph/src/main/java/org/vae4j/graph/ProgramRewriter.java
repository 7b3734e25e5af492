package org.vae4j.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a program anew with other nodes in the place of some, drops what is not needed any more,
 * and verifies the result.
 */
public final class ProgramRewriter {
  private final List<Node> replacements = new ArrayList<>();

  private ProgramRewriter() {}

  /** What stands for a node in the new program. */
  @FunctionalInterface
  public interface Rule {
    /**
     * The node itself, one that was given or returned earlier, or one made of it by {@link
     * Node#computedAs}; of the same shape.
     *
     * @param node after its inputs have been replaced
     */
    Node replacement(Node node);
  }

  /**
   * The program after a rule has seen every node, inputs before those that read them.
   *
   * @throws GraphException when the rule has made something that is no program
   */
  public static Program rewrite(Program program, Rule rule) {
    ProgramRewriter rewriter = new ProgramRewriter();
    for (Node node : program.nodes()) {
      List<Node> inputs = node.inputs().stream().map(rewriter::replaced).toList();
      rewriter.replacements.add(rule.replacement(node.renumbered(node.id(), inputs)));
    }
    return new ProgramAssembler(rewriter.replacements, program.parameters())
        .assemble(
            program.name(),
            rewriter.replaced(program.outputs()),
            rewriter.replaced(program.assignments()));
  }

  private Node replaced(Node node) {
    return replacements.get(node.id());
  }

  private Map<String, Node> replaced(Map<String, Node> named) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    named.forEach((name, node) -> nodes.put(name, replaced(node)));
    return nodes;
  }
}
