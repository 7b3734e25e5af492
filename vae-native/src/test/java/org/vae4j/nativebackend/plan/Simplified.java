package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vae4j.graph.Environment;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.reference.Interpreter;
import org.vae4j.tensor.Tensor;

/** What a pass makes of a graph with one output {@code y}, which must have the same value after. */
record Simplified(Program program) {
  static Simplified by(UnaryOperator<Program> pass, GraphBuilder graph, Tensor y) {
    Program before = graph.program(Map.of("y", y));
    Program after = pass.apply(before);
    assertArrayEquals(run(before), run(after));
    return new Simplified(after);
  }

  /** Inputs and noise are -2, -1, 0, 1, 2 and so on again. */
  private static double[] run(Program program) {
    Environment environment =
        new Environment() {
          @Override
          public double[] input(String name) {
            double[] numbers = new double[program.inputs().get(name).shape().size()];
            Arrays.setAll(numbers, i -> i % 5 - 2);
            return numbers;
          }

          @Override
          public RandomStream stream(String name) {
            return RandomStream.of(1, name);
          }
        };
    return new Interpreter(program).run(environment).outputs().get("y").numbers();
  }

  Node output() {
    return program.outputs().get("y");
  }

  void assertPrimitives(Primitive... expected) {
    assertEquals(List.of(expected), program.nodes().stream().map(Node::primitive).toList());
  }
}
