package org.vae4j.spi;

import java.util.Arrays;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/**
 * The first value of a parameter.
 *
 * <p>For random ones fan-in and fan-out are those of the last two axes, times the size of all axes
 * before (the receptive field of a convolution kernel).
 */
@FunctionalInterface
public interface Initializer {
  /** Row-major numbers for a shape; the stream is named after the parameter. */
  float[] values(Shape shape, RandomStream random);

  /** The same number everywhere. */
  static Initializer constant(double value) {
    return (shape, random) -> {
      float[] values = new float[shape.size()];
      Arrays.fill(values, (float) value);
      return values;
    };
  }

  /** Zeros. */
  static Initializer zeros() {
    return constant(0);
  }

  /** Given numbers, row-major. */
  static Initializer of(float... numbers) {
    return (shape, random) -> numbers.clone();
  }

  /** Independent normal numbers. */
  static Initializer normal(double mean, double standardDeviation) {
    return (shape, random) -> {
      float[] values = new float[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (mean + standardDeviation * random.nextGaussian());
      }
      return values;
    };
  }

  /** Independent uniform numbers in [-limit, limit). */
  static Initializer uniform(double limit) {
    return (shape, random) -> {
      float[] values = new float[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextDouble(-limit, limit);
      }
      return values;
    };
  }

  /** Uniform with variance 2 / (fan-in + fan-out): Glorot and Bengio 2010. */
  static Initializer glorotUniform() {
    return (shape, random) -> glorotUniform(fanIn(shape), fanOut(shape)).values(shape, random);
  }

  /** {@link #glorotUniform()} with fans that the shape does not tell, such as those of strides. */
  static Initializer glorotUniform(double fanIn, double fanOut) {
    return uniform(StrictMath.sqrt(6 / (fanIn + fanOut)));
  }

  /** Normal with variance 2 / (fan-in + fan-out): Glorot and Bengio 2010. */
  static Initializer glorotNormal() {
    return (shape, random) -> glorotNormal(fanIn(shape), fanOut(shape)).values(shape, random);
  }

  /** {@link #glorotNormal()} with fans that the shape does not tell. */
  static Initializer glorotNormal(double fanIn, double fanOut) {
    return normal(0, StrictMath.sqrt(2 / (fanIn + fanOut)));
  }

  /** Uniform with variance 2 / fan-in: He et al. 2015, arXiv:1502.01852. */
  static Initializer heUniform() {
    return (shape, random) -> heUniform(fanIn(shape)).values(shape, random);
  }

  /** {@link #heUniform()} with a fan that the shape does not tell. */
  static Initializer heUniform(double fanIn) {
    return uniform(StrictMath.sqrt(6 / fanIn));
  }

  /** Normal with variance 2 / fan-in: He et al. 2015, arXiv:1502.01852. */
  static Initializer heNormal() {
    return (shape, random) -> heNormal(fanIn(shape)).values(shape, random);
  }

  /** {@link #heNormal()} with a fan that the shape does not tell. */
  static Initializer heNormal(double fanIn) {
    return normal(0, StrictMath.sqrt(2 / fanIn));
  }

  private static double fanIn(Shape shape) {
    return shape.rank() < 2 ? shape.size() : (double) shape.size() / shape.dim(-1);
  }

  private static double fanOut(Shape shape) {
    return shape.rank() < 2 ? shape.size() : (double) shape.size() / shape.dim(-2);
  }
}
