package org.vae4j.testkit.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.plugin.Kind;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestSlots;

/**
 * An optimizer or a schedule as a program that is run for some steps.
 *
 * @param name the component
 * @param inputs of each step
 */
public record StepSeries(String name, Program program, List<Map<String, float[]>> inputs) {
  private static final Shape SHAPE = Shape.of(7, 3);
  private static final String PARAMETER = "parameter";
  private static final String GRADIENT = "gradient";
  private static final String RATE = "rate";
  private static final String STEP = "step";
  private static final String EPOCH = "epoch";
  private static final String KL = "kl";
  private static final float[] EPOCHS = {0, 0.4f, 1, 1.7f, 5, 100};

  /** Copies the inputs. */
  public StepSeries {
    inputs = List.copyOf(inputs);
  }

  /** One of each example of an optimizer or a schedule. */
  public static Stream<StepSeries> all(FoundExamples found) {
    return Stream.of(
            found.of(Kind.OPTIMIZER).stream().map(StepSeries::optimizer),
            found.of(Kind.KL_SCHEDULE).stream().map(StepSeries::klSchedule),
            found.of(Kind.LEARNING_RATE_SCHEDULE).stream().map(StepSeries::learningRateSchedule))
        .flatMap(Function.identity());
  }

  private static StepSeries optimizer(ComponentExample example) {
    GraphBuilder graph = new GraphBuilder("update");
    Optimizer optimizer = example.create(Optimizer.class, context(graph, example));
    Tensor parameter =
        graph.parameter(
            new ParameterSpec(
                PARAMETER, SHAPE, Initializer.normal(0, 1), ParameterSpec.Role.TRAINED));
    Tensor gradient = graph.input(GRADIENT, SHAPE);
    Tensor rate = graph.input(RATE, Shape.scalar());
    Tensor step = graph.input(STEP, Shape.scalar());
    graph.assign(
        PARAMETER, optimizer.update(parameter, gradient, rate, new TestSlots(graph, SHAPE, step)));
    return of(example, graph, Map.of("before", parameter));
  }

  private static StepSeries klSchedule(ComponentExample example) {
    GraphBuilder graph = new GraphBuilder("penalty");
    KlSchedule schedule = example.create(KlSchedule.class, context(graph, example));
    Tensor kl = graph.input(KL, SHAPE);
    Tensor penalty = schedule.penalty(kl);
    return of(
        example,
        graph,
        Map.of(
            "penalty",
            penalty,
            "weight",
            schedule.weight(),
            GRADIENT,
            graph.gradients(penalty.sum(), List.of(kl)).get(0)));
  }

  private static StepSeries learningRateSchedule(ComponentExample example) {
    GraphBuilder graph = new GraphBuilder("factor");
    LearningRateSchedule schedule =
        example.create(LearningRateSchedule.class, context(graph, example));
    return of(example, graph, Map.of("factor", schedule.factor()));
  }

  private static TestContext context(GraphBuilder graph, ComponentExample example) {
    return TestContext.graph(graph, example.scope(), Phase.TRAINING);
  }

  private static StepSeries of(
      ComponentExample example, GraphBuilder graph, Map<String, Tensor> outputs) {
    List<Map<String, float[]>> inputs = new ArrayList<>();
    for (int i = 0; i < EPOCHS.length; i++) {
      Map<String, float[]> step = new LinkedHashMap<>();
      step.put(EPOCH, new float[] {EPOCHS[i]});
      step.put(STEP, new float[] {i + 1});
      step.put(RATE, new float[] {0.03f});
      step.put(GRADIENT, drawn(i, RandomStream::fillNormal));
      step.put(KL, drawn(i, RandomStream::fillUniform));
      inputs.add(step);
    }
    return new StepSeries(example.toString(), graph.program(outputs), inputs);
  }

  private interface Distribution {
    void fill(RandomStream stream, float[] out, int offset, int count, long first);
  }

  private static float[] drawn(int step, Distribution distribution) {
    float[] numbers = new float[SHAPE.size()];
    distribution.fill(
        RandomStream.of(TestGraph.SEED, GRADIENT, step), numbers, 0, numbers.length, 0);
    return numbers;
  }

  @Override
  public String toString() {
    return name;
  }
}
