package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.vae4j.graph.GraphException;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestGraph;

/** Parameters live in the session and are shared by its programs. */
abstract class ParameterContract {
  private final BackendFactory factory;

  ParameterContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void startsFromInitialValuesAndKeepsWhatIsWritten() {
    ParameterSpec weight =
        new ParameterSpec(
            "weight", Shape.of(7, 5), Initializer.glorotNormal(), ParameterSpec.Role.TRAINED);
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session =
            backend.open(List.of(weight, StateValue.of("state", 3)), TestGraph.SEED)) {
      assertArrayEquals(weight.initialValue(TestGraph.SEED), session.read("weight"));
      float[] written = {2.5f};
      session.write("state", written);
      written[0] = 0;
      session.read("state")[0] = 0;
      assertArrayEquals(new float[] {2.5f}, session.read("state"));
      assertThrows(IllegalArgumentException.class, () -> session.write("state", new float[2]));
      assertThrows(GraphException.class, () -> session.read("absent"));
      assertThrows(GraphException.class, () -> session.write("absent", new float[1]));
    }
  }

  @Test
  void assignsFromValuesBeforeTheRun() {
    GraphBuilder graph = new GraphBuilder("swap");
    Tensor a = graph.parameter(StateValue.of("a", 1, 2));
    Tensor b = graph.parameter(StateValue.of("b", 3, 4));
    graph.assign("a", b);
    graph.assign("b", a);
    graph.parameter(StateValue.of("n", 0));
    graph.assign("n", graph.parameter(StateValue.of("n", 0)).plus(1));
    Program program = graph.program(Map.of("a", a, "sum", a.plus(b.times(10))));
    try (Backend backend = factory.open(new BackendOptions(2));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      executable.run(bindings);
      assertArrayEquals(new float[] {1, 2}, bindings.output("a"));
      assertArrayEquals(new float[] {31, 42}, bindings.output("sum"));
      assertArrayEquals(new float[] {3, 4}, session.read("a"));
      assertArrayEquals(new float[] {1, 2}, session.read("b"));
      executable.run(bindings);
      assertArrayEquals(new float[] {3, 4}, bindings.output("a"));
      assertArrayEquals(new float[] {2}, session.read("n"));
    }
  }

  @Test
  void keepsParametersOfAnyNameApart() {
    List<String> names = List.of("a", "A", "a b", "a/b", "_", "$a:0^", "ä 日", "\"'\\\n\0");
    List<ParameterSpec> specs = names.stream().map(name -> StateValue.of(name, 0)).toList();
    GraphBuilder graph = new GraphBuilder("names");
    specs.forEach(spec -> graph.assign(spec.name(), graph.parameter(spec).times(2)));
    Program program = graph.program(Map.of());
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(specs, TestGraph.SEED);
        Executable executable = session.compile(program)) {
      for (int i = 0; i < names.size(); i++) {
        session.write(names.get(i), new float[] {i});
      }
      executable.run(Bindings.of(program));
      for (int i = 0; i < names.size(); i++) {
        assertEquals(2 * i, session.read(names.get(i))[0], names.get(i));
      }
    }
  }

  @Test
  void sharesParametersBetweenPrograms() {
    Program train = TrainingExample.LARGE.step();
    GraphBuilder graph = new GraphBuilder("read");
    ParameterSpec bias = train.parameters().get("decoder/logits/bias");
    Program read = graph.program(Map.of("bias", graph.parameter(bias).times(2)));
    try (Backend backend = factory.open(new BackendOptions(2));
        Session session = backend.open(train.parameters().values(), TestGraph.SEED);
        Executable training = session.compile(train);
        Executable reading = session.compile(read)) {
      for (int step = 1; step <= 2; step++) {
        TrainingExample.LARGE.run(train, training, step, step);
        Bindings bindings = Bindings.of(read);
        reading.run(bindings);
        float[] expected = session.read(bias.name());
        for (int i = 0; i < expected.length; i++) {
          assertEquals(2 * expected[i], bindings.output("bias")[i], "step " + step);
        }
      }
      session.write(bias.name(), new float[bias.shape().size()]);
      Bindings bindings = Bindings.of(read);
      reading.run(bindings);
      assertArrayEquals(new float[bias.shape().size()], bindings.output("bias"));
    }
  }
}
