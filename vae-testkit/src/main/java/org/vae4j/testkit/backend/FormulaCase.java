package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Tensor;

/** A formula of few operands: its value and its gradients are what backends are compared by. */
record FormulaCase(String name, List<Operand> operands, Function<List<Tensor>, Tensor> formula) {
  static final String VALUE = "value";
  static final String GRADIENT = "gradient-";
  private static final String WEIGHTS = "weights";

  static FormulaCase of(String name, Function<List<Tensor>, Tensor> formula, Operand... operands) {
    return new FormulaCase(name, List.of(operands), formula);
  }

  static String operandName(int position) {
    return "operand-" + position;
  }

  /** The formula in a graph, its operands being inputs. */
  Tensor write(GraphBuilder graph) {
    return formula.apply(
        IntStream.range(0, operands.size())
            .mapToObj(i -> graph.input(operandName(i), operands.get(i).shape()))
            .toList());
  }

  /** Computes the value and, by each variable, the gradient of a weighted sum of its elements. */
  Program program() {
    GraphBuilder graph = new GraphBuilder("case");
    Tensor value = write(graph);
    Map<String, Tensor> outputs = new LinkedHashMap<>(Map.of(VALUE, value));
    List<Tensor> variables = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).variable()) {
        variables.add(graph.input(operandName(i), operands.get(i).shape()));
        names.add(GRADIENT + i);
      }
    }
    Tensor weighted = value.times(graph.input(WEIGHTS, value.shape())).sum();
    List<Tensor> gradients = graph.gradients(weighted, variables);
    IntStream.range(0, names.size()).forEach(i -> outputs.put(names.get(i), gradients.get(i)));
    return graph.program(outputs);
  }

  /** The numbers of all inputs of the program. */
  Map<String, float[]> inputs(Program program, long seed) {
    Map<String, float[]> inputs = new LinkedHashMap<>();
    for (int i = 0; i < operands.size(); i++) {
      inputs.put(operandName(i), operands.get(i).numbers(seed, operandName(i)));
    }
    if (program.inputs().containsKey(WEIGHTS)) {
      int[] dims = program.inputs().get(WEIGHTS).shape().dims();
      inputs.put(WEIGHTS, Operand.between(0.5, 1.5, dims).numbers(seed, WEIGHTS));
    }
    return inputs;
  }

  @Override
  public String toString() {
    return name;
  }
}
