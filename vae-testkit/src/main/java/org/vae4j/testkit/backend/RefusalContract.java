package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.GraphException;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestGraph;

/** A backend refuses what it cannot run, and says why. */
abstract class RefusalContract {
  private final BackendFactory factory;

  RefusalContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void refusesProgramsWhoseParametersItDoesNotHave() {
    GraphBuilder graph = new GraphBuilder("foreign");
    Program program = graph.program(Map.of("p", graph.parameter(StateValue.of("p", 1))));
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(List.of(), TestGraph.SEED)) {
      assertThrows(GraphException.class, () -> session.compile(program));
    }
  }

  @Test
  void refusesProgramsWhoseParametersHaveOtherShapes() {
    GraphBuilder graph = new GraphBuilder("larger");
    Program program = graph.program(Map.of("p", graph.parameter(StateValue.of("p", 1, 2, 3))));
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session =
            backend.open(List.of(StateValue.of("p", 1), StateValue.of("q", 2)), TestGraph.SEED)) {
      GraphException error = assertThrows(GraphException.class, () -> session.compile(program));
      assertTrue(error.getMessage().contains("[3]") && error.getMessage().contains("[1]"));
    }
  }

  @Test
  void refusesBindingsOfAnotherProgram() {
    Program vector = doubled(4);
    Program longer = doubled(5);
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(List.of(), TestGraph.SEED);
        Executable executable = session.compile(vector)) {
      Bindings bindings = Bindings.of(longer);
      assertThrows(IllegalArgumentException.class, () -> executable.run(bindings));
    }
  }

  private static Program doubled(int size) {
    GraphBuilder graph = new GraphBuilder("doubled");
    return graph.program(Map.of("y", graph.input("x", Shape.of(size)).times(2)));
  }

  @Test
  void refusesToRunWhatIsClosed() {
    Program program = doubled(3);
    Bindings bindings = Bindings.of(program);
    try (Backend backend = factory.open(new BackendOptions(1))) {
      Session session = backend.open(List.of(StateValue.of("p", 1)), TestGraph.SEED);
      Executable first = session.compile(program);
      Executable second = session.compile(program);
      first.close();
      assertThrows(IllegalStateException.class, () -> first.run(bindings));
      second.run(bindings);
      session.close();
      assertThrows(IllegalStateException.class, () -> second.run(bindings));
      assertThrows(IllegalStateException.class, () -> session.compile(program));
      assertThrows(IllegalStateException.class, () -> session.read("p"));
      assertThrows(IllegalStateException.class, () -> session.write("p", new float[1]));
    }
  }

  @Test
  void runsAgainAfterARefusedRun() {
    GraphBuilder graph = new GraphBuilder("rows");
    Tensor table = graph.constant(Shape.of(3), 1, 2, 3);
    Program program =
        graph.program(Map.of("rows", table.gather(graph.input("indices", Shape.of(2)))));
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(List.of(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      bindings.input("indices")[1] = 3;
      assertThrows(IndexOutOfBoundsException.class, () -> executable.run(bindings));
      bindings.input("indices")[1] = 2;
      executable.run(bindings);
      assertArrayEquals(new float[] {1, 3}, bindings.output("rows"));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, 3, 0.5f, Float.NaN, Float.POSITIVE_INFINITY, 0x1p31f})
  void refusesIndicesThatAreNotRows(float index) {
    GraphBuilder graph = new GraphBuilder("rows");
    Tensor indices = graph.input("indices", Shape.of(2));
    Tensor table = graph.constant(Shape.of(3, 2), 1, 2, 3, 4, 5, 6);
    Tensor picked = graph.in("pick", () -> table.gather(indices));
    Tensor added = graph.in("add", () -> table.slice(0, 0, 2).scatterAdd(indices, 3));
    for (Map.Entry<String, Tensor> row : Map.of("pick/", picked, "add/", added).entrySet()) {
      Program program = graph.program(Map.of("rows", row.getValue()));
      Map<String, float[]> inputs = Map.of("indices", new float[] {0, index});
      String message =
          assertThrows(
                  IndexOutOfBoundsException.class,
                  () -> ProgramRunner.outputs(factory, program, inputs, TestGraph.SEED))
              .getMessage();
      assertTrue(message.startsWith(row.getKey()) && message.contains("[0, 3)"), message);
    }
  }
}
