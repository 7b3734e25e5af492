package org.vae4j.testkit;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Optimizer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** One parameter under an optimizer, step by step, with gradients a test makes up. */
public final class OptimizerRun implements AutoCloseable {
  private static final String PARAMETER = "parameter";

  private final TestRun run;
  private int steps;

  /** Writes the update into a graph and compiles it. */
  OptimizerRun(TestGraph graph, Optimizer optimizer, float... start) {
    GraphBuilder builder = graph.builder();
    Shape shape = Shape.of(start.length);
    Tensor parameter =
        builder.parameter(
            new ParameterSpec(PARAMETER, shape, Initializer.of(start), ParameterSpec.Role.TRAINED));
    Tensor gradient = graph.input("gradient", shape, new float[start.length]);
    Tensor rate = graph.input("rate", Shape.scalar(), 0);
    Tensor step = graph.input("step", Shape.scalar(), 1);
    TestSlots slots = new TestSlots(builder, shape, step);
    builder.assign(PARAMETER, optimizer.update(parameter, gradient, rate, slots));
    run = graph.output("step", step).compile();
  }

  /** A parameter that starts here. */
  public static OptimizerRun of(Optimizer optimizer, float... start) {
    return new OptimizerRun(new TestGraph(), optimizer, start);
  }

  /** Makes one update. */
  public void step(float[] gradient, float rate) {
    run.feed("gradient", gradient).feed("rate", rate).feed("step", ++steps).run();
  }

  /** The value now. */
  public float[] parameter() {
    return run.value(PARAMETER);
  }

  /** What the optimizer remembers under a name. */
  public float[] slot(String name) {
    return run.value(TestSlots.PREFIX + name);
  }

  @Override
  public void close() {
    run.close();
  }
}
