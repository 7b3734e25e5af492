package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.EncoderFactory;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What an encoder promises: features for each row alone, gradients, attention to the condition.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new MlpEncoderFactory(), new
 * MlpConfig(…))}.
 */
public abstract class EncoderContract extends ComponentContract<Encoder, ModelContext> {
  private static final int BATCH = 3;

  /** A contract for encoders made by a factory with these options. */
  protected <C extends Record> EncoderContract(EncoderFactory<C> factory, C config) {
    super(factory, config);
  }

  /** Shapes of events that the encoder accepts. */
  protected List<Shape> eventShapes() {
    return List.of(Shape.of(4), Shape.of(2, 3, 1));
  }

  /** A row becomes as many features as announced. */
  @Test
  public final void featuresHaveTheSizeAnnounced() {
    for (Shape event : eventShapes()) {
      TestGraph graph = new TestGraph();
      Encoder encoder = create(graph.context().event(event));
      Shape expected = Shape.of(BATCH, encoder.featureSize());
      assertEquals(expected, encoder.encode(observation(graph, event)).shape());
    }
  }

  /** In evaluation the features of a row do not depend on other rows. */
  @Test
  public final void rowsAreIndependent() {
    for (Shape event : eventShapes()) {
      TestGraph graph = new TestGraph();
      Encoder encoder = create(graph.context().event(event));
      graph.output("features", encoder.encode(observation(graph, event)));
      try (TestRun run = graph.compile().perturb()) {
        RowDependence.requireNone(run, "x", "features", BATCH);
      }
    }
  }

  /** Gradients towards x and the parameters agree with finite differences. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    for (Shape event : eventShapes()) {
      ComponentGradients.check(
          graph -> create(graph.context().event(event)).encode(observation(graph, event)),
          Set.of("x"));
    }
  }

  /** A condition changes the features of its row, or it is refused. */
  @Test
  public final void conditionIsHonouredOrRefused() {
    TestGraph graph = new TestGraph();
    Shape event = eventShapes().get(0);
    Tensor condition = graph.normal("condition", BATCH, 2);
    Tensor x = observation(graph, event).x();
    try {
      Encoder encoder = create(graph.context().event(event).condition(condition));
      graph.output("features", encoder.encode(new ConditionedObservation(x, condition)));
    } catch (IncompatiblePartsException refusal) {
      assertFalse(refusal.remedy().isBlank());
      return;
    }
    try (TestRun run = graph.compile().perturb()) {
      assertTrue(run.reads("condition"), "condition ignored");
      RowDependence.requireOwn(run, "condition", "features", BATCH, 1);
    }
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    Shape event = eventShapes().get(0);
    return parameters(
        graph -> {
          Encoder encoder = create(graph.context(phase).event(event));
          graph.output("features", encoder.encode(observation(graph, event)));
        });
  }

  private static Observation observation(TestGraph graph, Shape event) {
    return Observation.of(graph.normal("x", event.insert(0, BATCH).dims()));
  }
}
