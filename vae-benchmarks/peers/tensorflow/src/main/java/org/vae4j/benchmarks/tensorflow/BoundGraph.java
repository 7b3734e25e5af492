package org.vae4j.benchmarks.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat32;
import org.vae4j.benchmarks.protocol.Digits;
import org.vae4j.benchmarks.protocol.Task;

/** The bound of a batch, written with TensorFlow's operations. */
final class BoundGraph {
  private static final String SAME = "SAME";
  private static final List<Long> STRIDES = List.of(1L, 2L, 2L, 1L);
  private static final int KERNEL = 4;

  private final Ops tf;
  private final Weights weights;
  private final Task task;
  private final int latent;

  BoundGraph(Ops tf, Weights weights, Task task) {
    this.tf = tf;
    this.weights = weights;
    this.task = task;
    this.latent =
        switch (task.network()) {
          case DENSE, CONVOLUTIONAL -> 20;
          case DEEP -> 50;
        };
  }

  /** The mean bound in nats. */
  Operand<TFloat32> bound(Operand<TFloat32> x) {
    Operand<TFloat32> features = encode(x);
    Operand<TFloat32> mean = dense(features, featureSize(), latent);
    Operand<TFloat32> logVariance = dense(features, featureSize(), latent);
    return task.samples() == 1
        ? elbo(x, mean, logVariance)
        : importanceWeighted(x, mean, logVariance);
  }

  private int featureSize() {
    return switch (task.network()) {
      case DENSE -> 400;
      case DEEP -> 200;
      case CONVOLUTIONAL -> 256;
    };
  }

  private Operand<TFloat32> elbo(
      Operand<TFloat32> x, Operand<TFloat32> mean, Operand<TFloat32> logVariance) {
    Operand<TFloat32> z = sample(mean, logVariance, noise(task.batch(), latent));
    Operand<TFloat32> logLikelihood = logLikelihood(x, decode(z, task.batch()), 1);
    Operand<TFloat32> terms =
        tf.math.sub(
            tf.math.add(tf.math.square(mean), tf.math.exp(logVariance)),
            tf.math.add(logVariance, tf.constant(1f)));
    Operand<TFloat32> kl = tf.math.mul(tf.sum(terms, tf.constant(1)), tf.constant(0.5f));
    return tf.math.mean(tf.math.sub(logLikelihood, kl), tf.constant(0));
  }

  /** Burda et al. 2016. The constants of prior and posterior cancel. */
  private Operand<TFloat32> importanceWeighted(
      Operand<TFloat32> x, Operand<TFloat32> mean, Operand<TFloat32> logVariance) {
    int samples = task.samples();
    Operand<TFloat32> noise = noise(samples, task.batch(), latent);
    Operand<TFloat32> z = sample(mean, logVariance, noise);
    Operand<TFloat32> flat = tf.reshape(z, tf.constant(new int[] {samples * task.batch(), latent}));
    Operand<TFloat32> logits =
        tf.reshape(
            decode(flat, samples * task.batch()),
            tf.constant(new int[] {samples, task.batch(), Digits.PIXELS}));
    Operand<TFloat32> ratio =
        tf.math.add(tf.math.sub(tf.math.square(noise), tf.math.square(z)), logVariance);
    Operand<TFloat32> logWeight =
        tf.math.add(
            logLikelihood(x, logits, 2),
            tf.math.mul(tf.sum(ratio, tf.constant(2)), tf.constant(0.5f)));
    Operand<TFloat32> largest =
        tf.stopGradient(tf.reduceMax(logWeight, tf.constant(0), ReduceMax.keepDims(true)));
    Operand<TFloat32> sum = tf.sum(tf.math.exp(tf.math.sub(logWeight, largest)), tf.constant(0));
    Operand<TFloat32> logSum =
        tf.math.add(tf.math.log(sum), tf.reshape(largest, tf.constant(new int[] {task.batch()})));
    Operand<TFloat32> bounds = tf.math.sub(logSum, tf.constant((float) Math.log(samples)));
    return tf.math.mean(bounds, tf.constant(0));
  }

  private Operand<TFloat32> noise(long... shape) {
    return tf.random.randomStandardNormal(tf.constant(shape), TFloat32.class);
  }

  private Operand<TFloat32> sample(
      Operand<TFloat32> mean, Operand<TFloat32> logVariance, Operand<TFloat32> noise) {
    Operand<TFloat32> deviation = tf.math.exp(tf.math.mul(logVariance, tf.constant(0.5f)));
    return tf.math.add(mean, tf.math.mul(deviation, noise));
  }

  private Operand<TFloat32> logLikelihood(Operand<TFloat32> x, Operand<TFloat32> logits, int axis) {
    Operand<TFloat32> terms = tf.math.sub(tf.math.mul(x, logits), tf.math.softplus(logits));
    return tf.sum(terms, tf.constant(axis));
  }

  private Operand<TFloat32> encode(Operand<TFloat32> x) {
    return switch (task.network()) {
      case DENSE -> tf.nn.relu(dense(x, Digits.PIXELS, 400));
      case DEEP -> tanh(dense(tanh(dense(x, Digits.PIXELS, 200)), 200, 200));
      case CONVOLUTIONAL -> {
        Operand<TFloat32> image = tf.reshape(x, tf.constant(new int[] {task.batch(), 28, 28, 1}));
        Operand<TFloat32> half = tf.nn.relu(convolution(image, 1, 32));
        Operand<TFloat32> quarter = tf.nn.relu(convolution(half, 32, 64));
        int size = 7 * 7 * 64;
        Operand<TFloat32> flat = tf.reshape(quarter, tf.constant(new int[] {task.batch(), size}));
        yield tf.nn.relu(dense(flat, size, 256));
      }
    };
  }

  private Operand<TFloat32> decode(Operand<TFloat32> z, int rows) {
    return switch (task.network()) {
      case DENSE -> dense(tf.nn.relu(dense(z, latent, 400)), 400, Digits.PIXELS);
      case DEEP -> {
        Operand<TFloat32> hidden = tanh(dense(tanh(dense(z, latent, 200)), 200, 200));
        yield dense(hidden, 200, Digits.PIXELS);
      }
      case CONVOLUTIONAL -> {
        int size = 7 * 7 * 64;
        Operand<TFloat32> hidden = tf.nn.relu(dense(z, latent, 256));
        Operand<TFloat32> flat = tf.nn.relu(dense(hidden, 256, size));
        Operand<TFloat32> quarter = tf.reshape(flat, tf.constant(new int[] {rows, 7, 7, 64}));
        Operand<TFloat32> half = tf.nn.relu(transposed(quarter, rows, 14, 64, 32));
        Operand<TFloat32> image = transposed(half, rows, 28, 32, 1);
        yield tf.reshape(image, tf.constant(new int[] {rows, Digits.PIXELS}));
      }
    };
  }

  private Operand<TFloat32> tanh(Operand<TFloat32> x) {
    return tf.math.tanh(x);
  }

  private Operand<TFloat32> dense(Operand<TFloat32> x, int inputs, int outputs) {
    Operand<TFloat32> product =
        tf.linalg.matMul(x, weights.matrix(inputs, outputs, inputs, outputs));
    return tf.nn.biasAdd(product, weights.bias(outputs));
  }

  private Operand<TFloat32> convolution(Operand<TFloat32> x, int inputs, int outputs) {
    Operand<TFloat32> kernel = kernel(inputs, outputs);
    Operand<TFloat32> product = tf.nn.conv2d(x, kernel, STRIDES, SAME);
    return tf.nn.biasAdd(product, weights.bias(outputs));
  }

  private Operand<TFloat32> transposed(
      Operand<TFloat32> x, int rows, int side, int inputs, int outputs) {
    Operand<TFloat32> product =
        tf.nn.conv2dBackpropInput(
            tf.constant(new int[] {rows, side, side, outputs}),
            kernel(outputs, inputs),
            x,
            STRIDES,
            SAME);
    return tf.nn.biasAdd(product, weights.bias(outputs));
  }

  private Operand<TFloat32> kernel(int inputs, int outputs) {
    int window = KERNEL * KERNEL;
    return weights.matrix(window * inputs, window * outputs, KERNEL, KERNEL, inputs, outputs);
  }
}
