package org.vae4j.testkit;

import java.util.Set;
import java.util.function.Function;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Tensor;

/** Checks the gradients of what a component computes, by its inputs and its parameters. */
final class ComponentGradients {
  private ComponentGradients() {}

  /**
   * Compares with finite differences, parameters being away from their start.
   *
   * @param formula writes the component into a graph
   * @param inputs the inputs to differentiate by, in addition to all trained parameters
   */
  static void check(Function<TestGraph, Tensor> formula, Set<String> inputs) {
    GradientChecker checker = new GradientChecker(builder -> formula.apply(new TestGraph(builder)));
    TestGraph graph = new TestGraph(new GraphBuilder("gradient-check"));
    Program program = graph.output("value", formula.apply(graph)).program();
    for (String name : program.inputs().keySet()) {
      double[] value = doubles(graph.fed(name));
      if (inputs.contains(name)) {
        checker.at(name, value);
      } else {
        checker.holding(name, value);
      }
    }
    for (ParameterSpec spec : program.parameters().values()) {
      if (spec.role() == ParameterSpec.Role.TRAINED) {
        checker.at(spec.name(), doubles(Perturbation.of(spec)));
      }
    }
    checker.check();
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
