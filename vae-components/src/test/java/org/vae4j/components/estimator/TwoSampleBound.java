package org.vae4j.components.estimator;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vae4j.testkit.LinearGaussianModel;

/**
 * E[log ½(w_1 + w_2)] of a {@link LinearGaussianModel} in plain Java: a double integral over the
 * two draws by the trapezoid rule, which is exact to rounding for integrands that fall off like a
 * Gaussian.
 */
final class TwoSampleBound {
  private static final double STEP = 0.25;
  private static final int HALF = 32;
  private static final double DIFFERENCE = 1e-4;

  private final float[] x;

  TwoSampleBound(float[] x) {
    this.x = x;
  }

  /** The slopes by each element of weight, bias, inference weight, inference bias, log-variance. */
  double[] gradient(double[][] parameters) {
    return Arrays.stream(parameters)
        .flatMapToDouble(
            parameter ->
                IntStream.range(0, parameter.length)
                    .mapToDouble(i -> slope(parameter, i, parameters)))
        .toArray();
  }

  private double slope(double[] parameter, int element, double[][] parameters) {
    double start = parameter[element];
    parameter[element] = start + DIFFERENCE;
    double above = mean(parameters);
    parameter[element] = start - DIFFERENCE;
    double below = mean(parameters);
    parameter[element] = start;
    return (above - below) / (2 * DIFFERENCE);
  }

  /** The mean over the rows. */
  private double mean(double[][] parameters) {
    int columns = parameters[0].length;
    double sum = 0;
    for (int row = 0; row < x.length / columns; row++) {
      sum += bound(row * columns, parameters);
    }
    return sum * columns / x.length;
  }

  private double bound(int row, double[][] parameters) {
    double[] weights = new double[2 * HALF + 1];
    double[] masses = new double[2 * HALF + 1];
    for (int i = 0; i < weights.length; i++) {
      double epsilon = (i - HALF) * STEP;
      weights[i] = Math.exp(logWeight(row, epsilon, parameters));
      masses[i] = STEP * Math.exp(-0.5 * epsilon * epsilon) / Math.sqrt(2 * Math.PI);
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        sum += masses[i] * masses[j] * Math.log((weights[i] + weights[j]) / 2);
      }
    }
    return sum;
  }

  /** log p(x|z) + log p(z) - log q(z|x) at z = m(x) + σ ε, constants left out. */
  private double logWeight(int row, double epsilon, double[][] parameters) {
    double mean = parameters[3][0];
    for (int i = 0; i < parameters[2].length; i++) {
      mean += parameters[2][i] * x[row + i];
    }
    double z = mean + Math.exp(parameters[4][0] / 2) * epsilon;
    double total = -0.5 * z * z + 0.5 * epsilon * epsilon + 0.5 * parameters[4][0];
    for (int i = 0; i < parameters[0].length; i++) {
      double deviation = x[row + i] - z * parameters[0][i] - parameters[1][i];
      total -= 0.5 * Math.pow(deviation / LinearGaussianModel.SCALE, 2);
    }
    return total;
  }
}
