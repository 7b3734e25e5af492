package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.testkit.backend.Closeness.assertClose;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestGraph;

/** A program returns what it names, follows its inputs and leaves them alone. */
abstract class ExecutionContract {
  private final BackendFactory factory;

  ExecutionContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void returnsSourcesAndRepeatedNodes() {
    GraphBuilder graph = new GraphBuilder("sources");
    Tensor x = graph.input("x", Shape.of(3));
    Tensor p = graph.parameter(StateValue.of("p", 4f, 5f));
    Tensor sum = x.plus(1);
    Program program =
        graph.program(
            Map.of("x", x, "p", p, "c", graph.constant(Shape.of(2), 7, 8), "a", sum, "b", sum));
    Map<String, float[]> outputs =
        ProgramRunner.outputs(factory, program, Map.of("x", new float[] {1, 2, 3}), TestGraph.SEED);
    assertArrayEquals(new float[] {1, 2, 3}, outputs.get("x"));
    assertArrayEquals(new float[] {4, 5}, outputs.get("p"));
    assertArrayEquals(new float[] {7, 8}, outputs.get("c"));
    assertArrayEquals(new float[] {2, 3, 4}, outputs.get("a"));
    assertArrayEquals(new float[] {2, 3, 4}, outputs.get("b"));
  }

  @Test
  void followsChangingInputsAndLeavesThemAlone() {
    FormulaCase formula =
        FormulaCase.of("softmax", in -> in.get(0).softmax(-1), Operand.normal(9, 33));
    Program program = formula.program();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(List.of(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      Map<String, float[]> first = run(executable, program, formula.inputs(program, 1));
      Map<String, float[]> second = run(executable, program, formula.inputs(program, 2));
      Map<String, float[]> again = run(executable, program, formula.inputs(program, 1));
      Map<String, float[]> expected =
          ProgramRunner.outputs(
              new ReferenceBackendFactory(), program, formula.inputs(program, 2), TestGraph.SEED);
      for (String name : program.outputs().keySet()) {
        assertArrayEquals(first.get(name), again.get(name), name + " of the first input again");
        assertClose(expected.get(name), second.get(name), name + " of the second input");
      }
    }
  }

  @Test
  void runsProgramsThatReturnNothing() {
    GraphBuilder graph = new GraphBuilder("assigns");
    Tensor p = graph.parameter(StateValue.of("p", 4f, 5f));
    graph.assign("p", p.plus(1));
    Program assigns = graph.program(Map.of());
    Program idle = new GraphBuilder("idle").program(Map.of());
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(assigns.parameters().values(), TestGraph.SEED);
        Executable assigning = session.compile(assigns);
        Executable idling = session.compile(idle)) {
      assigning.run(Bindings.of(assigns));
      idling.run(Bindings.of(idle));
      assertArrayEquals(new float[] {5, 6}, session.read("p"));
    }
  }

  @Test
  void explainsHowAProgramRuns() {
    Program program = TrainingExample.SMALL.step();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable first = session.compile(program);
        Executable second = session.compile(program)) {
      String text = first.explain();
      assertTrue(text.contains(program.name()) && text.contains("decoder/logits"), text);
      assertEquals(text, second.explain());
    }
  }

  private static Map<String, float[]> run(
      Executable executable, Program program, Map<String, float[]> inputs) {
    Bindings bindings = ProgramRunner.bindings(program, inputs);
    executable.run(bindings);
    inputs.forEach(
        (name, numbers) -> assertArrayEquals(numbers, bindings.input(name), "input " + name));
    return ProgramRunner.copies(program, bindings);
  }
}
