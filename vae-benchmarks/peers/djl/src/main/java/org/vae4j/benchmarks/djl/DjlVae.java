package org.vae4j.benchmarks.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import org.vae4j.benchmarks.protocol.Digits;
import org.vae4j.benchmarks.protocol.TrainedNetwork;

/** 784-400-20-400-784 with PyTorch's operations, gradients and fused Adam. */
final class DjlVae implements TrainedNetwork {
  private static final int HIDDEN = 400;
  private static final int LATENT = 20;

  /** An affine layer. */
  private record Layer(NDArray weight, NDArray bias) {
    NDArray apply(NDArray x) {
      return x.matMul(weight).addi(bias);
    }
  }

  private final NDManager manager = NDManager.newBaseManager();
  private final Optimizer adam =
      Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
  private final List<NDArray> parameters = new ArrayList<>();
  private final int batch;
  private final Layer hidden = layer(Digits.PIXELS, HIDDEN);
  private final Layer mean = layer(HIDDEN, LATENT);
  private final Layer logVariance = layer(HIDDEN, LATENT);
  private final Layer back = layer(LATENT, HIDDEN);
  private final Layer logits = layer(HIDDEN, Digits.PIXELS);

  DjlVae(int batch) {
    this.batch = batch;
  }

  private Layer layer(int inputs, int outputs) {
    float limit = (float) Math.sqrt(6.0 / (inputs + outputs));
    NDArray weight =
        manager.randomUniform(-limit, limit, new Shape(inputs, outputs), DataType.FLOAT32);
    return new Layer(trained(weight), trained(manager.zeros(new Shape(outputs))));
  }

  private NDArray trained(NDArray value) {
    value.setRequiresGradient(true);
    parameters.add(value);
    return value;
  }

  @Override
  public double train(float[] rows) {
    try (NDManager step = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray bound = graph(step, rows);
      collector.backward(bound.neg());
      for (int i = 0; i < parameters.size(); i++) {
        NDArray parameter = parameters.get(i);
        try (NDArray gradient = parameter.getGradient()) {
          adam.update(Integer.toString(i), parameter, gradient);
        }
      }
      return bound.getFloat();
    }
  }

  @Override
  public double bound(float[] rows) {
    try (NDManager step = manager.newSubManager()) {
      return graph(step, rows).getFloat();
    }
  }

  private NDArray graph(NDManager step, float[] rows) {
    NDArray x = step.create(rows, new Shape(batch, Digits.PIXELS));
    step.tempAttachAll(parameters.toArray(NDArray[]::new));
    NDArray features = relu(hidden.apply(x));
    NDArray mu = mean.apply(features);
    NDArray logVar = logVariance.apply(features);
    NDArray noise = step.randomNormal(new Shape(batch, LATENT));
    NDArray z = mu.add(logVar.mul(0.5f).exp().mul(noise));
    NDArray outputs = logits.apply(relu(back.apply(z)));
    NDArray softplus = softplus(outputs);
    NDArray reconstruction = x.mul(outputs).sub(softplus).sum();
    NDArray kl = mu.square().add(logVar.exp()).sub(logVar).sub(1f).sum().mul(0.5f);
    return reconstruction.sub(kl).div(batch);
  }

  private static NDArray relu(NDArray x) {
    return Activation.relu(new NDList(x)).singletonOrThrow();
  }

  private static NDArray softplus(NDArray x) {
    return Activation.softPlus(new NDList(x)).singletonOrThrow();
  }

  @Override
  public void close() {
    manager.close();
  }
}
