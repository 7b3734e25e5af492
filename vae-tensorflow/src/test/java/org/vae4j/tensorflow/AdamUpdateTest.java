package org.vae4j.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Adam by its formula, with and without setting tiny averages to zero. */
final class AdamUpdateTest {
  private static final Shape FOUR = Shape.of(4);
  private static final int STEPS = 20;

  private final GraphBuilder graph = new GraphBuilder("adam");

  @Test
  void isRecognised() {
    Program program = descent(0.9, UnaryOperator.identity());
    AdamUpdate update = AdamUpdate.of(program, "weight").orElseThrow();
    assertEquals(List.of("weight", "m", "v"), update.written());
    assertEquals(0.9f, update.first().decay());
    assertEquals(0.999f, update.second().decay());
  }

  @Test
  void isRecognisedWhereTinyAveragesAreSetToZero() {
    Program program = descent(0.9, AdamUpdateTest::flushed);
    assertTrue(AdamUpdate.of(program, "weight").isPresent());
    assertTrue(AdamUpdate.of(program, "m").isEmpty());
  }

  @Test
  void anotherFormulaIsNot() {
    assertTrue(AdamUpdate.of(descent(0.8, AdamUpdateTest::flushed), "weight").isEmpty());
    GraphBuilder other = new GraphBuilder("momentum");
    other.assign("w", other.parameter(spec("w")).minus(other.parameter(spec("m")).times(0.1)));
    assertTrue(AdamUpdate.of(other.program(Map.of()), "w").isEmpty());
  }

  /** Where 1 - β has lost digits in float32, and where an operand would have to be repeated. */
  @Test
  void whatTensorFlowWouldComputeOtherwiseIsNot() {
    assertTrue(AdamUpdate.of(update(0.999, FOUR), "weight").isPresent());
    assertTrue(AdamUpdate.of(update(0.9999, FOUR), "weight").isEmpty());
    assertTrue(AdamUpdate.of(update(0.999, Shape.of(1)), "weight").isEmpty());
  }

  private static Program update(double decay, Shape slots) {
    GraphBuilder graph = new GraphBuilder("update");
    Tensor gradient = graph.input("gradient", slots);
    Tensor first = average(graph, "m", slots, 0.9, gradient);
    Tensor second = average(graph, "v", slots, decay, gradient.square());
    Tensor weight = graph.parameter(spec("weight", FOUR));
    Tensor step = first.times(0.01).dividedBy(second.sqrt().plus(1e-8));
    graph.assign("weight", weight.minus(step));
    return graph.program(Map.of());
  }

  private static Tensor average(
      GraphBuilder graph, String slot, Shape shape, double decay, Tensor value) {
    Tensor old = graph.parameter(spec(slot, shape));
    Tensor next = old.times(decay).plus(value.times(1 - decay));
    graph.assign(slot, next);
    return next;
  }

  @Test
  @EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
  void movesParametersAndAveragesAsTheReferenceDoes() {
    Program program = descent(0.9, AdamUpdateTest::flushed);
    List<float[]> expected = trained(new ReferenceBackendFactory(), program);
    List<float[]> actual = trained(new TensorFlowBackendFactory(), program);
    for (int p = 0; p < expected.size(); p++) {
      for (int i = 0; i < FOUR.size(); i++) {
        float number = expected.get(p)[i];
        // 1 - 0.999f, by which TensorFlow multiplies g², differs from 0.001 by 1.3e-5 of itself
        assertEquals(number, actual.get(p)[i], 2e-5 * Math.abs(number), "parameter " + p);
      }
    }
  }

  /** Towards the minimum of Σ (w - x)⁴, with a gradient of 0 for the last weight. */
  private Program descent(double share, UnaryOperator<Tensor> flush) {
    Tensor weight = graph.parameter(spec("weight"));
    Tensor mask = graph.constant(FOUR, 1, 1, 1, 0);
    Tensor loss = weight.minus(graph.input("x", FOUR)).square().square().times(mask).sum();
    Tensor gradient = graph.gradients(loss, List.of(weight)).get(0);
    Tensor step =
        graph
            .parameter(
                new ParameterSpec(
                    "n", Shape.scalar(), Initializer.zeros(), ParameterSpec.Role.SLOT))
            .plus(1);
    graph.assign("n", step);
    Tensor first = flush.apply(average("m", 0.9, gradient, 1 - share));
    Tensor second = flush.apply(average("v", 0.999, gradient.square(), 0.001));
    graph.assign("m", first);
    graph.assign("v", second);
    Tensor root = step.times(Math.log(0.999)).expm1().negate().sqrt();
    Tensor size = root.times(0.01).dividedBy(step.times(Math.log(0.9)).expm1().negate());
    Tensor divisor = second.sqrt().plus(root.times(1e-8));
    graph.assign("weight", weight.minus(first.times(size).dividedBy(divisor)));
    return graph.program(Map.of("loss", loss));
  }

  private Tensor average(String slot, double decay, Tensor value, double share) {
    return graph.parameter(spec(slot)).times(decay).plus(value.times(share));
  }

  private static Tensor flushed(Tensor average) {
    return average.constant(1e-30).greaterThan(average.abs()).select(average.constant(0), average);
  }

  private static ParameterSpec spec(String name) {
    return spec(name, FOUR);
  }

  private static ParameterSpec spec(String name, Shape shape) {
    return new ParameterSpec(name, shape, Initializer.zeros(), ParameterSpec.Role.TRAINED);
  }

  private static List<float[]> trained(BackendFactory factory, Program program) {
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), 1);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (int step = 0; step < STEPS; step++) {
        bindings.input("x")[step % FOUR.size()] = step;
        executable.run(bindings);
      }
      return List.of(session.read("weight"), session.read("m"), session.read("v"));
    }
  }
}
