package org.vae4j.experiment.data.gaussian;

import java.util.Arrays;
import org.vae4j.data.Examples;
import org.vae4j.random.RandomStream;

/**
 * Probabilistic PCA with known parameters: {@code x = W z + b + sigma e}, z and e standard normal,
 * so {@code x ~ N(b, W Wᵀ + sigma² I)}. For data, the entries of W and b are drawn from a standard
 * normal.
 *
 * <p>A trained bound is compared with the exact log-likelihood of these parameters.
 *
 * <p>Source: M. Tipping, C. Bishop, "Probabilistic principal component analysis", 1999,
 * doi:10.1111/1467-9868.00196.
 */
public final class LinearGaussianModel {
  private final double[][] weights;
  private final double[] bias;
  private final double noise;
  private final double[][] cholesky;

  private LinearGaussianModel(double[][] weights, double[] bias, double noise) {
    this.weights = weights;
    this.bias = bias;
    this.noise = noise;
    this.cholesky = cholesky();
  }

  /**
   * A model of given parameters, such as trained ones.
   *
   * @param weights W: a row for each column of x, an entry for each latent
   * @param bias b
   * @param noise the standard deviation sigma
   */
  public static LinearGaussianModel of(double[][] weights, double[] bias, double noise) {
    double[][] copy = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    return new LinearGaussianModel(copy, bias.clone(), noise);
  }

  /** The parameters from which the source {@code linear-gaussian} draws its rows with this seed. */
  public static LinearGaussianModel of(LinearGaussianOptions options, long seed) {
    RandomStream random = RandomStream.of(seed, "linear-gaussian/parameters");
    double[][] weights = new double[options.columns()][options.latent()];
    double[] bias = new double[options.columns()];
    for (int i = 0; i < bias.length; i++) {
      for (int j = 0; j < options.latent(); j++) {
        weights[i][j] = random.nextGaussian();
      }
      bias[i] = random.nextGaussian();
    }
    return new LinearGaussianModel(weights, bias, options.noise());
  }

  /** The entry of W that takes one latent to one column. */
  public double weight(int column, int latent) {
    return weights[column][latent];
  }

  /** The mean of one column. */
  public double bias(int column) {
    return bias[column];
  }

  /** The standard deviation sigma. */
  public double noise() {
    return noise;
  }

  /** Writes a draw of x to {@code out} from {@code offset} on. */
  void draw(RandomStream random, float[] out, int offset) {
    double[] z = new double[weights[0].length];
    for (int j = 0; j < z.length; j++) {
      z[j] = random.nextGaussian();
    }
    for (int i = 0; i < bias.length; i++) {
      double x = bias[i] + noise * random.nextGaussian();
      for (int j = 0; j < z.length; j++) {
        x += weights[i][j] * z[j];
      }
      out[offset + i] = (float) x;
    }
  }

  /** The mean of log p(x) over rows, in nats. */
  public double meanLogProb(Examples rows) {
    float[] x = new float[bias.length];
    double sum = 0;
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, x, 0);
      sum += logProb(x);
    }
    return sum / rows.count();
  }

  /**
   * The exact log p(x), in nats: {@code -(|L⁻¹ (x - b)|² + n log 2π) / 2 - sum log L_ii} with
   * {@code L Lᵀ = W Wᵀ + sigma² I}.
   */
  public double logProb(float... x) {
    double[] solved = new double[bias.length];
    double sum = bias.length * StrictMath.log(2 * StrictMath.PI);
    for (int i = 0; i < bias.length; i++) {
      double rest = x[i] - bias[i];
      for (int j = 0; j < i; j++) {
        rest -= cholesky[i][j] * solved[j];
      }
      solved[i] = rest / cholesky[i][i];
      sum += solved[i] * solved[i] + 2 * StrictMath.log(cholesky[i][i]);
    }
    return -0.5 * sum;
  }

  private double[][] cholesky() {
    double[][] lower = new double[bias.length][bias.length];
    for (int i = 0; i < bias.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariance(i, j);
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return lower;
  }

  private double covariance(int i, int j) {
    double sum = i == j ? noise * noise : 0;
    for (int k = 0; k < weights[i].length; k++) {
      sum += weights[i][k] * weights[j][k];
    }
    return sum;
  }
}
