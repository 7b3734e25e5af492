package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Objective;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.LinearGaussianModel;
import org.vae4j.testkit.Moments;
import org.vae4j.testkit.ObjectiveGradients;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

/** Bound, loss and gradient of an estimator on a linear-Gaussian model, at the noise of a step. */
final class EstimatedGradient implements AutoCloseable {
  private static final String BOUND = "bound";
  private static final String LOSS = "loss";
  private static final String GRADIENT = "gradient";

  /** A model in a graph, given the linear-Gaussian one it is made of. */
  @FunctionalInterface
  interface Parts {
    VaeModel of(LinearGaussianModel model);
  }

  private final TestRun run;
  private final int generative;

  private EstimatedGradient(TestRun run, int generative) {
    this.run = run;
    this.generative = generative;
  }

  static <C extends Record> EstimatedGradient exact(EstimatorFactory<C> factory, C config) {
    TestGraph graph = new TestGraph();
    return of(factory, config, graph, LinearGaussianModel.exact(graph), m -> m.model());
  }

  static <C extends Record> EstimatedGradient inexact(EstimatorFactory<C> factory, C config) {
    return inexact(factory, config, m -> m.model());
  }

  static <C extends Record> EstimatedGradient inexact(
      EstimatorFactory<C> factory, C config, Parts parts) {
    TestGraph graph = new TestGraph();
    return of(factory, config, graph, LinearGaussianModel.inexact(graph), parts);
  }

  static <C extends Record> EstimatedGradient of(
      EstimatorFactory<C> factory,
      C config,
      TestGraph graph,
      LinearGaussianModel model,
      Parts parts) {
    TestContext context = model.context();
    Objective objective =
        factory
            .create(config, context)
            .estimate(parts.of(model), model.observation(), context.noise());
    graph
        .output(BOUND, objective.bound())
        .output(
            LOSS,
            objective.losses().stream()
                .map(Objective.Loss::value)
                .reduce(Tensor::plus)
                .orElseThrow())
        .output(
            GRADIENT,
            ObjectiveGradients.of(graph, objective, model.generative(), model.inference()));
    int generative =
        model.generative().values().stream().mapToInt(parameter -> parameter.shape().size()).sum();
    return new EstimatedGradient(graph.compile().run(), generative);
  }

  float[] bound(int step) {
    return run.run(step).output(BOUND);
  }

  float loss(int step) {
    return run.run(step).output(LOSS)[0];
  }

  /** Generative parameters first. */
  float[] gradient(int step) {
    return run.run(step).output(GRADIENT);
  }

  /** Where the inference parameters start in a gradient. */
  int firstOfInference() {
    return generative;
  }

  float[] value(String name) {
    return run.value(name);
  }

  Moments[] moments(int steps) {
    float[][] drawn = new float[steps][];
    for (int step = 0; step < steps; step++) {
      drawn[step] = gradient(step);
    }
    Moments[] moments = new Moments[drawn[0].length];
    for (int i = 0; i < moments.length; i++) {
      int element = i;
      moments[i] = Moments.of(steps, step -> drawn[step][element]);
    }
    return moments;
  }

  @Override
  public void close() {
    run.close();
  }
}
