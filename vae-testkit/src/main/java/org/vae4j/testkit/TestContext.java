package org.vae4j.testkit;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Inference;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.Phase;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PriorContext;
import org.vae4j.spi.Progress;
import org.vae4j.spi.State;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A context of every kind, to create components in tests: {@code factory.create(config,
 * TestContext.eager().latent(2))}.
 *
 * <p>Two latents, an event of four numbers between 0 and 1 and eight features unless told
 * otherwise.
 */
public final class TestContext
    implements PriorContext, PosteriorContext, DecoderContext, LikelihoodContext {
  private final NamedContext values;
  private Shape latent = Shape.of(2);
  private Shape event = Shape.of(4);
  private int features = 8;
  private Optional<DataSummary> data = Optional.empty();
  private Optional<Tensor> condition = Optional.empty();
  private Optional<Inference> inference = Optional.empty();
  private Optional<Shape> outputShape = Optional.empty();
  private Optional<float[]> initialOutput = Optional.empty();

  private TestContext(NamedContext values) {
    this.values = values;
  }

  /** Values are computed at once; parameters have their initial values. */
  public static TestContext eager() {
    return new TestContext(new EagerContext("component"));
  }

  /** Values are written into a graph; parameters are called {@code scope/name}. */
  public static TestContext graph(GraphBuilder graph, String scope, Phase phase) {
    return new TestContext(new GraphContext(graph, scope, phase));
  }

  // ---- what a test sets

  /** Sets the shape of one latent. */
  public TestContext latent(int... dims) {
    latent = Shape.of(dims);
    return this;
  }

  /** Sets the shape of one row. */
  public TestContext event(Shape shape) {
    event = shape;
    return this;
  }

  /** Sets the training data. */
  public TestContext data(DataSummary summary) {
    data = Optional.of(summary);
    return this;
  }

  /** Sets what generation is conditioned on, shape {@code [batch, condition]}. */
  public TestContext condition(Tensor tensor) {
    condition = Optional.of(tensor);
    return this;
  }

  /** Sets how many features a posterior family receives. */
  public TestContext features(int count) {
    features = count;
    return this;
  }

  /** Sets what a decoder has to produce, and where it starts. */
  public TestContext output(Shape shape, float... start) {
    outputShape = Optional.of(shape);
    initialOutput = Optional.of(start.clone());
    return this;
  }

  /** Sets the inference model a prior receives. */
  public TestContext inference(Inference model) {
    inference = Optional.of(model);
    return this;
  }

  // ---- what a component reads

  @Override
  public Tensor parameter(String name, Shape shape, Initializer initializer) {
    return values.parameter(name, shape, initializer);
  }

  @Override
  public State state(String name, Shape shape, Initializer initializer) {
    return values.state(name, shape, initializer);
  }

  @Override
  public Tensor constant(Shape shape, float... numbers) {
    return values.constant(shape, numbers);
  }

  @Override
  public Phase phase() {
    return values.phase();
  }

  @Override
  public Noise noise() {
    return values.noise();
  }

  @Override
  public Progress progress() {
    return values.progress();
  }

  @Override
  public Shape latentShape() {
    return latent;
  }

  @Override
  public Shape eventShape() {
    return event;
  }

  @Override
  public DataSummary data() {
    return data.orElseGet(() -> TestData.uniform(event));
  }

  @Override
  public Optional<Tensor> condition() {
    return condition;
  }

  @Override
  public int featureSize() {
    return features;
  }

  @Override
  public Shape outputShape() {
    return outputShape.orElse(event);
  }

  @Override
  public float[] initialOutput() {
    return initialOutput.map(float[]::clone).orElseGet(() -> new float[outputShape().size()]);
  }

  @Override
  public Inference inference() {
    return inference.orElseThrow(
        () ->
            new IllegalStateException(
                "this TestContext has no inference model; give it one with inference(…)"));
  }

  @Override
  public LikelihoodContext part(String scope, Shape eventShape, DataSummary summary) {
    return new TestContext(values.part(scope)).event(eventShape).data(summary);
  }

  /** A context whose names can be put under another scope. */
  interface NamedContext extends ComponentContext {
    NamedContext part(String scope);
  }
}
