package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.testkit.Closeness.assertClose;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.backend.Usability;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.GraphException;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What every backend must do: compute what the reference computes, draw the noise of the named
 * streams, keep parameters, and give the same numbers again.
 *
 * <p>To test your own: extend this class and return your factory.
 */
public abstract class BackendContract {
  private static final long SEED = 20240229;

  /** The backend under test. */
  protected abstract BackendFactory factory();

  /** How many units in the last place a random number may differ from its stream. */
  protected int noiseUlps() {
    return 0;
  }

  @Test
  void saysWhatItIs() {
    Usability usability = factory().usability();
    assertTrue(usability.usable(), usability.detail() + "; " + usability.remedy());
    try (Backend backend = factory().open(new BackendOptions(1))) {
      assertEquals(factory().name(), backend.name());
      assertTrue(!backend.description().isBlank() && !factory().summary().isBlank());
    }
  }

  // ---- values and gradients

  static Stream<FormulaCase> formulas() {
    return Stream.of(SmoothCases.all(), LinearCases.all(), LinearCases.large(), EdgeCases.all())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void computesValuesAndGradientsOfTheReference(FormulaCase formula) {
    Program program = formula.program();
    Map<String, float[]> inputs = formula.inputs(program, SEED);
    Map<String, float[]> expected =
        ProgramRunner.outputs(new ReferenceBackendFactory(), program, inputs, SEED);
    Map<String, float[]> actual = ProgramRunner.outputs(factory(), program, inputs, SEED);
    expected.forEach(
        (name, numbers) ->
            assertClose(numbers, actual.get(name), formula + ", " + name + ", seed " + SEED));
  }

  @Test
  void returnsSourcesAndRepeatedNodes() {
    GraphBuilder graph = new GraphBuilder("sources");
    Tensor x = graph.input("x", Shape.of(3));
    Tensor p = graph.parameter(spec("p", 4f, 5f));
    Tensor sum = x.plus(1);
    Program program =
        graph.program(
            Map.of("x", x, "p", p, "c", graph.constant(Shape.of(2), 7, 8), "a", sum, "b", sum));
    Map<String, float[]> outputs =
        ProgramRunner.outputs(factory(), program, Map.of("x", new float[] {1, 2, 3}), SEED);
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
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(), SEED);
        Executable executable = session.compile(program)) {
      Map<String, float[]> first = run(executable, program, formula.inputs(program, 1));
      Map<String, float[]> second = run(executable, program, formula.inputs(program, 2));
      Map<String, float[]> again = run(executable, program, formula.inputs(program, 1));
      Map<String, float[]> expected =
          ProgramRunner.outputs(
              new ReferenceBackendFactory(), program, formula.inputs(program, 2), SEED);
      for (String name : program.outputs().keySet()) {
        assertArrayEquals(first.get(name), again.get(name), name + " of the first input again");
        assertClose(expected.get(name), second.get(name), name + " of the second input");
      }
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

  // ---- noise

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 63, 64, 65, 1000})
  void drawsTheNumbersOfTheNamedStreams(int size) {
    GraphBuilder graph = new GraphBuilder("noise");
    Noise noise = graph.in("prior", graph::noise);
    Tensor normal = graph.in("prior", () -> noise.normal("z", Shape.of(size)));
    Tensor second = graph.in("prior", () -> noise.normal("z", Shape.of(size)));
    Tensor uniform = graph.in("prior", () -> noise.uniform("u", Shape.of(size)));
    Program program = graph.program(Map.of("z", normal, "z2", second, "u", uniform));
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(), SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (long step : new long[] {1, 2, 1L << 33}) {
        bindings.noise(SEED + step, step);
        executable.run(bindings);
        assertStream("noise/prior/z", bindings, "z");
        assertStream("noise/prior/z#2", bindings, "z2");
        assertStream("noise/prior/u", bindings, "u");
      }
    }
  }

  private void assertStream(String stream, Bindings bindings, String output) {
    float[] actual = bindings.output(output);
    float[] expected = new float[actual.length];
    RandomStream random = RandomStream.of(bindings.seed(), stream, bindings.step());
    if (output.startsWith("u")) {
      random.fillUniform(expected, 0, expected.length, 0);
    } else {
      random.fillNormal(expected, 0, expected.length, 0);
    }
    for (int i = 0; i < actual.length; i++) {
      float tolerance = noiseUlps() * Math.ulp(expected[i]);
      assertEquals(
          expected[i], actual[i], tolerance, stream + "[" + i + "], step " + bindings.step());
    }
  }

  // ---- parameters

  private static ParameterSpec spec(String name, float... values) {
    return new ParameterSpec(
        name, Shape.of(values.length), Initializer.of(values), ParameterSpec.Role.STATE);
  }

  @Test
  void startsFromInitialValuesAndKeepsWhatIsWritten() {
    ParameterSpec weight =
        new ParameterSpec(
            "weight", Shape.of(7, 5), Initializer.glorotNormal(), ParameterSpec.Role.TRAINED);
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(weight, spec("state", 3)), SEED)) {
      assertArrayEquals(weight.initialValue(SEED), session.read("weight"));
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
    Tensor a = graph.parameter(spec("a", 1, 2));
    Tensor b = graph.parameter(spec("b", 3, 4));
    graph.assign("a", b);
    graph.assign("b", a);
    graph.parameter(spec("n", 0));
    graph.assign("n", graph.parameter(spec("n", 0)).plus(1));
    Program program = graph.program(Map.of("a", a, "sum", a.plus(b.times(10))));
    try (Backend backend = factory().open(new BackendOptions(2));
        Session session = backend.open(program.parameters().values(), SEED);
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
  void sharesParametersBetweenPrograms() {
    Program train = TrainingExample.step();
    GraphBuilder graph = new GraphBuilder("read");
    ParameterSpec bias = train.parameters().get("decoder/logits/bias");
    Program read = graph.program(Map.of("bias", graph.parameter(bias).times(2)));
    try (Backend backend = factory().open(new BackendOptions(2));
        Session session = backend.open(train.parameters().values(), TrainingExample.SEED);
        Executable training = session.compile(train);
        Executable reading = session.compile(read)) {
      for (int step = 1; step <= 2; step++) {
        TrainingExample.run(train, training, step, step);
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

  @Test
  void explainsHowAProgramRuns() {
    Program program = TrainingExample.step();
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), SEED);
        Executable first = session.compile(program);
        Executable second = session.compile(program)) {
      String text = first.explain();
      assertTrue(text.contains(program.name()) && text.contains("decoder/logits"), text);
      assertEquals(text, second.explain());
    }
  }

  @Test
  void refusesProgramsWhoseParametersItDoesNotHave() {
    GraphBuilder graph = new GraphBuilder("foreign");
    Program program = graph.program(Map.of("p", graph.parameter(spec("p", 1))));
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(), SEED)) {
      assertThrows(GraphException.class, () -> session.compile(program));
    }
  }

  @Test
  void refusesProgramsWhoseParametersHaveOtherShapes() {
    GraphBuilder graph = new GraphBuilder("larger");
    Program program = graph.program(Map.of("p", graph.parameter(spec("p", 1, 2, 3))));
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(spec("p", 1), spec("q", 2)), SEED)) {
      GraphException error = assertThrows(GraphException.class, () -> session.compile(program));
      assertTrue(error.getMessage().contains("[3]") && error.getMessage().contains("[1]"));
    }
  }

  @Test
  void refusesBindingsOfAnotherProgram() {
    Program vector = doubled(4);
    Program longer = doubled(5);
    try (Backend backend = factory().open(new BackendOptions(1));
        Session session = backend.open(List.of(), SEED);
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
    try (Backend backend = factory().open(new BackendOptions(1))) {
      Session session = backend.open(List.of(spec("p", 1)), SEED);
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
                  () -> ProgramRunner.outputs(factory(), program, inputs, SEED))
              .getMessage();
      assertTrue(message.startsWith(row.getKey()) && message.contains("[0, 3)"), message);
    }
  }

  // ---- training

  @Test
  void trainsLikeTheReference() {
    TrainingExample.Outcome expected = TrainingExample.train(new ReferenceBackendFactory(), 1, 5);
    TrainingExample.Outcome actual = TrainingExample.train(factory(), 2, 5);
    for (int i = 0; i < 5; i++) {
      double loss = expected.losses().get(i);
      // roundings of float32 grow from step to step; five steps are far from chaos
      assertEquals(loss, actual.losses().get(i), 1e-5 * loss, "loss of step " + (i + 1));
    }
  }

  @Test
  void repeatsARunBitForBitOnAnyNumberOfThreads() {
    TrainingExample.Outcome first = TrainingExample.train(factory(), 1, 3);
    for (int threads : new int[] {1, 2, 4}) {
      TrainingExample.Outcome again = TrainingExample.train(factory(), threads, 3);
      assertEquals(first.losses(), again.losses(), threads + " threads: losses");
      assertEquals(first.parameters(), again.parameters(), threads + " threads: parameters");
    }
  }

  @Test
  void continuesFromSavedParameters() {
    TrainingExample.Outcome uninterrupted = TrainingExample.train(factory(), 1, 4);
    Program program = TrainingExample.step();
    try (Backend backend = factory().open(new BackendOptions(1));
        Session before = backend.open(program.parameters().values(), TrainingExample.SEED);
        Session after = backend.open(program.parameters().values(), SEED + 1);
        Executable start = before.compile(program);
        Executable rest = after.compile(program)) {
      TrainingExample.run(program, start, 1, 2);
      program.parameters().keySet().forEach(name -> after.write(name, before.read(name)));
      TrainingExample.run(program, rest, 3, 4);
      assertEquals(uninterrupted.parameters(), TrainingExample.parameters(program, after));
    }
  }
}
