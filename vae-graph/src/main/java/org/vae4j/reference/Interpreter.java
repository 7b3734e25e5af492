package org.vae4j.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.graph.Environment;
import org.vae4j.graph.Node;
import org.vae4j.graph.Program;
import org.vae4j.graph.ValueRules;
import org.vae4j.numeric.Array;

/** Computes a program in float64, one node after the other. */
public final class Interpreter {
  /** Sees every value as it is computed. */
  @FunctionalInterface
  public interface Observer {
    /** A node, its value and those of its inputs. */
    void computed(Node node, Array value, List<Array> inputs);
  }

  private final Program program;
  private final Observer observer;
  private final List<List<Node>> lastUsedBy;

  /** An interpreter of one program. */
  public Interpreter(Program program) {
    this(program, (node, value, inputs) -> {});
  }

  /** An interpreter that shows every value to an observer. */
  public Interpreter(Program program, Observer observer) {
    this.program = program;
    this.observer = observer;
    this.lastUsedBy = lastUses(program);
  }

  /** For each node what is needed no longer once it is computed. */
  private static List<List<Node>> lastUses(Program program) {
    Set<Node> seen = new HashSet<>(program.outputs().values());
    seen.addAll(program.assignments().values());
    List<List<Node>> lastUses = new ArrayList<>();
    for (int id = program.nodes().size() - 1; id >= 0; id--) {
      lastUses.add(program.nodes().get(id).inputs().stream().filter(seen::add).toList());
    }
    Collections.reverse(lastUses);
    return lastUses;
  }

  /** What a run computes: outputs, and the next values of assigned parameters, by name. */
  public record Results(Map<String, Array> outputs, Map<String, Array> assignments) {}

  /** Runs the program once; changes nothing outside. */
  public Results run(Environment environment) {
    Array[] values = new Array[program.nodes().size()];
    for (Node node : program.nodes()) {
      List<Array> inputs = node.inputs().stream().map(input -> values[input.id()]).toList();
      values[node.id()] = value(node, inputs, environment);
      observer.computed(node, values[node.id()], inputs);
      lastUsedBy.get(node.id()).forEach(unneeded -> values[unneeded.id()] = null);
    }
    return new Results(picked(program.outputs(), values), picked(program.assignments(), values));
  }

  private static Array value(Node node, List<Array> inputs, Environment environment) {
    try {
      return ValueRules.value(node, inputs, environment);
    } catch (IndexOutOfBoundsException e) {
      throw new IndexOutOfBoundsException(node.origin() + ": " + e.getMessage());
    }
  }

  private static Map<String, Array> picked(Map<String, Node> nodes, Array[] values) {
    Map<String, Array> picked = new LinkedHashMap<>();
    nodes.forEach((name, node) -> picked.put(name, values[node.id()]));
    return picked;
  }
}
