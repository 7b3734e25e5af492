package org.vae4j.nativebackend.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;

/** Finds the nodes that outputs and assignments are computed from. */
final class LiveNodes {
  private LiveNodes() {}

  /** The live ones among a program's nodes, in its order. */
  static List<Node> of(Program program) {
    Set<Node> live = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(program.outputs().values());
    open.addAll(program.assignments().values());
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (live.add(node)) {
        open.addAll(valueInputs(node));
      }
    }
    return program.nodes().stream().filter(live::contains).toList();
  }

  /** A custom gradient names inputs that its value does not need. */
  private static List<Node> valueInputs(Node node) {
    return node.primitive() == Primitive.CUSTOM_GRADIENT
        ? node.inputs().subList(0, 1)
        : node.inputs();
  }
}
