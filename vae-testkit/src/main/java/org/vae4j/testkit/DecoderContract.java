package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.DecoderFactory;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a decoder promises: an output for each latent alone, with any sample axes, that starts where
 * it should; gradients; attention to the condition.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new MlpDecoderFactory(), new
 * MlpConfig(…))}.
 */
public abstract class DecoderContract extends ComponentContract<Decoder, DecoderContext> {
  private static final int BATCH = 3;
  private static final int LATENT = 2;
  private static final int SAMPLES = 2;

  /** A contract for decoders made by a factory with these options. */
  protected <C extends Record> DecoderContract(DecoderFactory<C> factory, C config) {
    super(factory, config);
  }

  /** Shapes of outputs that the decoder can produce. */
  protected List<Shape> outputShapes() {
    return List.of(Shape.of(4), Shape.of(2, 3, 2));
  }

  /** The same latents give the same outputs with, without and with two sample axes. */
  @Test
  public final void sampleAxesStay() {
    for (Shape output : outputShapes()) {
      TestGraph graph = new TestGraph();
      Decoder decoder = create(context(graph, output, 0));
      Tensor z = graph.normal("z", 2, 2, BATCH, LATENT);
      Tensor nested = decoder.decode(z);
      Tensor samples = decoder.decode(z.reshape(4, BATCH, LATENT));
      Tensor plain = decoder.decode(z.reshape(4 * BATCH, LATENT));
      assertEquals(Shape.of(2, 2, BATCH).append(output), nested.shape());
      assertEquals(Shape.of(4, BATCH).append(output), samples.shape());
      assertEquals(Shape.of(4 * BATCH).append(output), plain.shape());
      graph.output("nested", nested).output("samples", samples).output("plain", plain);
      try (TestRun run = graph.compile().perturb().run()) {
        assertArrayEquals(run.output("plain"), run.output("samples"), 1e-5f);
        assertArrayEquals(run.output("plain"), run.output("nested"), 1e-5f);
      }
    }
  }

  /** In evaluation the output of a row does not depend on other rows. */
  @Test
  public final void rowsAreIndependent() {
    for (Shape output : outputShapes()) {
      TestGraph graph = new TestGraph();
      Decoder decoder = create(context(graph, output, 0));
      graph.output("output", decoder.decode(graph.normal("z", BATCH, LATENT)));
      try (TestRun run = graph.compile().perturb()) {
        RowDependence.requireNone(run, "z", "output", BATCH);
      }
    }
  }

  /** The output moves with its initial value: the same weights, shifted. */
  @Test
  public final void outputStartsAtTheInitialOutput() {
    for (Shape output : outputShapes()) {
      float[] without = initial(output, 0);
      float[] with = initial(output, 1);
      for (int i = 0; i < with.length; i++) {
        float expected = start(output, 1)[i % output.size()];
        assertEquals(expected, with[i] - without[i], 1e-5f, "initial output ignored");
      }
    }
  }

  /** Gradients towards the latents and the parameters agree with finite differences. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    for (Shape output : outputShapes()) {
      ComponentGradients.check(
          graph -> create(context(graph, output, 1)).decode(graph.normal("z", 2, BATCH, LATENT)),
          Set.of("z"));
    }
  }

  /** A condition changes the output of its row, in every sample, or it is refused. */
  @Test
  public final void conditionIsHonouredOrRefused() {
    TestGraph graph = new TestGraph();
    Tensor condition = graph.normal("condition", BATCH, 2);
    Tensor z = graph.normal("z", SAMPLES, BATCH, LATENT);
    try {
      TestContext context = context(graph, outputShapes().get(0), 0).condition(condition);
      graph.output("output", create(context).decode(z));
    } catch (IncompatiblePartsException refusal) {
      assertFalse(refusal.remedy().isBlank());
      return;
    }
    try (TestRun run = graph.compile().perturb()) {
      assertTrue(run.reads("condition"), "condition ignored");
      RowDependence.requireOwn(run, "condition", "output", BATCH, SAMPLES);
    }
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    return parameters(
        graph -> {
          TestContext context = context(graph, phase, outputShapes().get(0), 0);
          Tensor z = graph.normal("z", BATCH, LATENT);
          graph.output("output", create(context).decode(z));
        });
  }

  private float[] initial(Shape output, float scale) {
    TestGraph graph = new TestGraph();
    Tensor z = graph.normal("z", BATCH, LATENT);
    graph.output("output", create(context(graph, output, scale)).decode(z));
    try (TestRun run = graph.compile().run()) {
      return run.output("output");
    }
  }

  private static TestContext context(TestGraph graph, Shape output, float scale) {
    return context(graph, Phase.EVALUATION, output, scale);
  }

  private static TestContext context(TestGraph graph, Phase phase, Shape output, float scale) {
    return graph.context(phase).latent(LATENT).output(output, start(output, scale));
  }

  private static float[] start(Shape output, float scale) {
    float[] start = new float[output.size()];
    for (int i = 0; i < start.length; i++) {
      start[i] = scale * (i + 1) / 2;
    }
    return start;
  }
}
