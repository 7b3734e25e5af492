package org.vae4j.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** What TensorFlow holds outside the Java heap, and must give back. */
@EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
final class NativeMemoryTest {
  private static final int RUNS = 2000;
  private static final int WRITE_EVERY = 50;
  private static final Shape SHAPE = Shape.of(64, 256);
  private static final long BYTES = 4L * SHAPE.size();

  @Test
  void aSteadyLoopDoesNotGrow() {
    GraphBuilder graph = new GraphBuilder("loop");
    ParameterSpec state = spec("state");
    Tensor next =
        graph
            .parameter(state)
            .times(0.9)
            .plus(graph.input("x", SHAPE))
            .plus(graph.noise().normal("e", SHAPE));
    graph.assign("state", next);
    Program program = graph.program(Map.of("y", next.times(2)));
    try (Backend backend = new TensorFlowBackendFactory().open(new BackendOptions(1));
        Session session = backend.open(List.of(state), 1);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      run(session, executable, bindings, RUNS / 10);
      long held = Pointer.totalCount();
      long resident = Pointer.physicalBytes();
      run(session, executable, bindings, RUNS);
      assertTrue(Pointer.totalCount() <= held, "objects that Java holds for TensorFlow");
      // half of what one tensor a run would add if it were not freed; the Java heap may grow too
      assertTrue(Pointer.physicalBytes() - resident < RUNS * BYTES / 2, "resident memory");
    }
  }

  private static void run(Session session, Executable executable, Bindings bindings, int runs) {
    for (int step = 0; step < runs; step++) {
      bindings.noise(1, step);
      executable.run(bindings);
      if (step % WRITE_EVERY == 0) {
        session.write("state", session.read("state"));
      }
    }
  }

  /** A variable that kept the memory of a fed tensor would hold the next input already. */
  @Test
  void aParameterDoesNotShareMemoryWithAnInput() {
    GraphBuilder graph = new GraphBuilder("history");
    Tensor state = graph.parameter(spec("state"));
    graph.parameter(spec("previous"));
    graph.assign("previous", state);
    graph.assign("state", graph.input("x", SHAPE));
    Program program = graph.program(Map.of());
    try (Backend backend = new TensorFlowBackendFactory().open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), 1);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (int run = 1; run <= 3; run++) {
        bindings.input("x")[0] = run;
        executable.run(bindings);
        assertEquals(run, session.read("state")[0]);
        assertEquals(run - 1, session.read("previous")[0]);
      }
    }
  }

  @Test
  void whatFailsKeepsNothing() {
    GraphBuilder graph = new GraphBuilder("rows");
    Tensor table = graph.parameter(spec("table"));
    Program program =
        graph.program(Map.of("rows", table.gather(graph.input("indices", Shape.of(2)))));
    ParameterSpec broken =
        new ParameterSpec(
            "broken",
            SHAPE,
            (shape, random) -> {
              throw new IllegalStateException("no value");
            },
            ParameterSpec.Role.TRAINED);
    try (Backend backend = new TensorFlowBackendFactory().open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), 1);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      executable.run(bindings);
      bindings.input("indices")[1] = -1;
      assertThrows(IllegalStateException.class, () -> backend.open(List.of(broken), 1));
      assertThrows(IndexOutOfBoundsException.class, () -> executable.run(bindings));
      long held = Pointer.totalCount();
      for (int i = 0; i < 10; i++) {
        assertThrows(IllegalStateException.class, () -> backend.open(List.of(broken), 1));
        assertThrows(IndexOutOfBoundsException.class, () -> executable.run(bindings));
      }
      assertTrue(Pointer.totalCount() <= held, "objects that Java holds for TensorFlow");
      bindings.input("indices")[1] = 1;
      executable.run(bindings);
    }
  }

  private static ParameterSpec spec(String name) {
    return new ParameterSpec(name, SHAPE, Initializer.zeros(), ParameterSpec.Role.STATE);
  }
}
