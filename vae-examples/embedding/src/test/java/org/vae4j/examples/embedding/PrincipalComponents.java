package org.vae4j.examples.embedding;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.vae4j.experiment.data.gaussian.LinearGaussianModel;

/**
 * The linear-Gaussian model of the highest likelihood, in closed form: with eigenvalues λ and
 * eigenvectors U of the covariance of the rows, σ² is the mean of the λ that are left out and W = U
 * (Λ - σ² I)^½.
 *
 * <p>Source: Tipping and Bishop 1999, doi:10.1111/1467-9868.00196, equations 7 and 8.
 */
final class PrincipalComponents {
  private PrincipalComponents() {}

  static LinearGaussianModel fit(double[][] rows, int latents) {
    RealMatrix covariance = new Covariance(rows, false).getCovarianceMatrix();
    EigenDecomposition eigen = new EigenDecomposition(covariance);
    double[] values = eigen.getRealEigenvalues(); // falling
    double variance = 0;
    for (int i = latents; i < values.length; i++) {
      variance += values[i] / (values.length - latents);
    }
    double[][] weights = new double[values.length][latents];
    double[] mean = new double[values.length];
    for (int column = 0; column < values.length; column++) {
      mean[column] = new Mean().evaluate(MatrixUtils.createRealMatrix(rows).getColumn(column));
      for (int j = 0; j < latents; j++) {
        weights[column][j] = eigen.getV().getEntry(column, j) * Math.sqrt(values[j] - variance);
      }
    }
    return LinearGaussianModel.of(weights, mean, Math.sqrt(variance));
  }

  /** The mean of log p(x) over rows, in nats. */
  static double meanLogProb(LinearGaussianModel model, double[][] rows) {
    double sum = 0;
    float[] x = new float[rows[0].length];
    for (double[] row : rows) {
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) row[i];
      }
      sum += model.logProb(x);
    }
    return sum / rows.length;
  }
}
