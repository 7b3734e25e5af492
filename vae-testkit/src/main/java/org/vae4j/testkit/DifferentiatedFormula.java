package org.vae4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.numeric.Array;
import org.vae4j.random.RandomStream;
import org.vae4j.reference.Interpreter;
import org.vae4j.tensor.Tensor;

/** A weighted sum of a formula's elements and its gradients, evaluated in float64. */
final class DifferentiatedFormula {
  private static final String VALUE = "value";

  private final Program value;
  private final Program gradients;

  private DifferentiatedFormula(Program value, Program gradients) {
    this.value = value;
    this.gradients = gradients;
  }

  /** The formula's weighted sum and its gradients. */
  static DifferentiatedFormula once(Function<GraphBuilder, Tensor> formula, List<String> names) {
    GraphBuilder graph = new GraphBuilder("gradient-check");
    Tensor written = formula.apply(graph);
    List<Tensor> variables = variables(graph, written, names);
    return of(graph, weighted(written, "value"), names, variables);
  }

  /** A weighted sum of the formula's gradients, and the gradients of that sum. */
  static DifferentiatedFormula twice(Function<GraphBuilder, Tensor> formula, List<String> names) {
    GraphBuilder graph = new GraphBuilder("gradient-check");
    Tensor written = formula.apply(graph);
    List<Tensor> variables = variables(graph, written, names);
    List<Tensor> first = graph.gradients(weighted(written, "value"), variables);
    Tensor sum = written.constant(0);
    for (int i = 0; i < names.size(); i++) {
      sum = sum.plus(weighted(first.get(i), names.get(i)));
    }
    return of(graph, sum, names, variables);
  }

  private static DifferentiatedFormula of(
      GraphBuilder graph, Tensor sum, List<String> names, List<Tensor> variables) {
    List<Tensor> gradients = graph.gradients(sum, variables);
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      outputs.put(names.get(i), gradients.get(i));
    }
    return new DifferentiatedFormula(graph.program(Map.of(VALUE, sum)), graph.program(outputs));
  }

  /** Weights that differ, so that errors of different elements do not cancel. */
  private static Tensor weighted(Tensor tensor, String stream) {
    RandomStream random = RandomStream.of(GradientChecker.SEED, stream);
    float[] weights = new float[tensor.shape().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextDouble(0.5, 1.5);
    }
    return tensor.times(tensor.constant(tensor.shape(), weights)).sum();
  }

  private static List<Tensor> variables(GraphBuilder graph, Tensor written, List<String> names) {
    Program program = graph.program(Map.of(VALUE, written));
    return names.stream().map(name -> variable(graph, program, name)).toList();
  }

  private static Tensor variable(GraphBuilder graph, Program program, String name) {
    if (program.inputs().containsKey(name)) {
      return graph.input(name, program.inputs().get(name).shape());
    }
    if (program.parameters().containsKey(name)) {
      return graph.parameter(program.parameters().get(name));
    }
    throw new IllegalArgumentException(
        "the formula does not read '"
            + name
            + "'; it reads the inputs "
            + program.inputs().keySet()
            + " and the parameters "
            + program.parameters().keySet());
  }

  double value(Map<String, double[]> point) {
    return run(value, point).get(VALUE).numbers()[0];
  }

  Map<String, double[]> gradients(Map<String, double[]> point) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    run(gradients, point).forEach((name, gradient) -> numbers.put(name, gradient.numbers()));
    return numbers;
  }

  private static Map<String, Array> run(Program program, Map<String, double[]> point) {
    return new Interpreter(program).run(new PointEnvironment(program, point)).outputs();
  }
}
