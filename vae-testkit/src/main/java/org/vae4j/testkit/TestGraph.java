package org.vae4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A graph under test: what a component writes, and which of it is looked at.
 *
 * <p>To test a component of your own: create it with {@link #context()}, apply it to {@link
 * #normal} inputs, name what to look at with {@link #output}, {@link #compile()} and run.
 */
public final class TestGraph {
  /** Of everything random in a contract. */
  public static final long SEED = 20240229;

  private final GraphBuilder builder;
  private final Map<String, Tensor> outputs = new LinkedHashMap<>();
  private final Map<String, float[]> feeds = new LinkedHashMap<>();

  /** An empty graph. */
  public TestGraph() {
    this(new GraphBuilder("test"));
  }

  TestGraph(GraphBuilder builder) {
    this.builder = builder;
  }

  /** What the graph is written with. */
  public GraphBuilder builder() {
    return builder;
  }

  /** The context of the component under test, in evaluation. */
  public TestContext context() {
    return context(Phase.EVALUATION);
  }

  /** The context of the component under test. */
  public TestContext context(Phase phase) {
    feeds.putIfAbsent("epoch", new float[] {0});
    feeds.putIfAbsent("step", new float[] {1});
    return TestContext.graph(builder, "component", phase);
  }

  /** An input that is fed with standard normal numbers. */
  public Tensor normal(String name, int... dims) {
    return input(name, Shape.of(dims), normals(name, Shape.of(dims).size()));
  }

  /** An input that is fed with these numbers unless the test sets others. */
  public Tensor input(String name, Shape shape, float... values) {
    feeds.put(name, values);
    return builder.input(name, shape);
  }

  /** Looks at a tensor. */
  public TestGraph output(String name, Tensor tensor) {
    outputs.put(name, tensor);
    return this;
  }

  /** Looks at the gradients of a scalar, under {@code gradient/} and the names given. */
  public TestGraph gradients(Tensor loss, Map<String, Tensor> towards) {
    List<Tensor> gradients = builder.gradients(loss, List.copyOf(towards.values()));
    int next = 0;
    for (String name : towards.keySet()) {
      output("gradient/" + name, gradients.get(next++));
    }
    return this;
  }

  /** The trained parameters that the outputs so far depend on, by name. */
  public Map<String, Tensor> trained() {
    Map<String, Tensor> trained = new LinkedHashMap<>();
    for (ParameterSpec spec : program().parameters().values()) {
      if (spec.role() == ParameterSpec.Role.TRAINED) {
        trained.put(spec.name(), builder.parameter(spec));
      }
    }
    return trained;
  }

  /** What is compiled. */
  public Program program() {
    return builder.program(outputs);
  }

  /** Compiles for the reference backend; parameters have their initial values. */
  public TestRun compile() {
    TestRun run = new TestRun(program());
    feeds.forEach(run::feed);
    return run;
  }

  /** What an input is fed with. */
  float[] fed(String input) {
    return feeds.get(input).clone();
  }

  static float[] normals(String name, int count) {
    float[] values = new float[count];
    RandomStream.of(SEED, name).fillNormal(values, 0, count, 0);
    return values;
  }
}
