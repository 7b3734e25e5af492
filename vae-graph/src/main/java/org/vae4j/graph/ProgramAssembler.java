package org.vae4j.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a program out of a graph: keeps the nodes that outputs and assignments depend on and numbers
 * them 0, 1, 2, … in the order of the graph.
 */
final class ProgramAssembler {
  private final List<Node> graph;
  private final Map<String, ParameterSpec> specs;
  private final List<Node> kept = new ArrayList<>();
  private final Node[] copies;

  ProgramAssembler(List<Node> graph, Map<String, ParameterSpec> specs) {
    this.graph = graph;
    this.specs = specs;
    this.copies = new Node[graph.size()];
  }

  Program assemble(String name, Map<String, Node> outputs, Map<String, Node> assignments) {
    BitSet needed = needed(outputs, assignments);
    needed.stream().mapToObj(graph::get).forEach(this::keep);
    Program program =
        new Program(
            name,
            Collections.unmodifiableList(kept),
            inputs(),
            parameters(assignments),
            copied(outputs),
            copied(assignments));
    Verifier.verify(program);
    return program;
  }

  private BitSet needed(Map<String, Node> outputs, Map<String, Node> assignments) {
    BitSet needed = new BitSet(graph.size());
    outputs.values().forEach(node -> needed.set(node.id()));
    assignments.values().forEach(node -> needed.set(node.id()));
    for (int id = graph.size() - 1; id >= 0; id--) {
      if (needed.get(id)) {
        graph.get(id).inputs().forEach(input -> needed.set(input.id()));
      }
    }
    return needed;
  }

  private void keep(Node node) {
    List<Node> inputs = node.inputs().stream().map(input -> copies[input.id()]).toList();
    Node copy = node.renumbered(kept.size(), inputs);
    copies[node.id()] = copy;
    kept.add(copy);
  }

  private Map<String, Node> inputs() {
    Map<String, Node> inputs = new LinkedHashMap<>();
    for (Node node : kept) {
      if (node.primitive() == Primitive.INPUT) {
        inputs.put(node.attributes(Attributes.Named.class).name(), node);
      }
    }
    return Collections.unmodifiableMap(inputs);
  }

  private Map<String, ParameterSpec> parameters(Map<String, Node> assignments) {
    Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
    for (Node node : kept) {
      if (node.primitive() == Primitive.PARAMETER) {
        String parameter = node.attributes(Attributes.Named.class).name();
        parameters.put(parameter, specs.get(parameter));
      }
    }
    assignments.keySet().forEach(name -> parameters.put(name, specs.get(name)));
    return Collections.unmodifiableMap(parameters);
  }

  private Map<String, Node> copied(Map<String, Node> named) {
    Map<String, Node> copied = new LinkedHashMap<>();
    named.forEach((name, node) -> copied.put(name, copies[node.id()]));
    return Collections.unmodifiableMap(copied);
  }
}
