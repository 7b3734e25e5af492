package org.vae4j.experiment.data.gaussian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.data.Examples;

class LinearGaussianSourceTest {
  private static final long SEED = 11;
  private static final LinearGaussianOptions OPTIONS =
      new LinearGaussianOptions(3, 2, 0.5, 20_000, 10);

  private final LinearGaussianModel model = LinearGaussianModel.of(OPTIONS, SEED);

  @Test
  void rowsHaveTheMeanAndTheCovarianceOfTheModel() {
    Examples train = new LinearGaussianSource(OPTIONS, SEED).load().train();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(covariance(i, j), sampleCovariance(train, i, j), tolerance(i, j));
      }
    }
  }

  @Test
  void inOneDimensionTheDensityIsTheNormalDensity() {
    LinearGaussianOptions options = new LinearGaussianOptions(1, 1, 0.5, 1, 1);
    LinearGaussianModel line = LinearGaussianModel.of(options, SEED);
    double variance = line.weight(0, 0) * line.weight(0, 0) + 0.25;
    double distance = 1.25 - line.bias(0);
    double expected = -0.5 * (distance * distance / variance + Math.log(2 * Math.PI * variance));
    assertEquals(expected, line.logProb(1.25f), 1e-12);
  }

  @Test
  void theMeanLogDensityOfTheRowsIsMinusTheEntropy() {
    Examples train = new LinearGaussianSource(OPTIONS, SEED).load().train();
    double entropy = 0.5 * (3 * Math.log(2 * Math.PI * Math.E) + logDeterminant());
    // log p(x) of n dimensions has variance n / 2: five standard errors over the rows.
    double tolerance = 5 * Math.sqrt(1.5 / train.count());
    assertEquals(-entropy, model.meanLogProb(train), tolerance);
  }

  @Test
  void refusesNoNoise() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class, () -> new LinearGaussianOptions(3, 2, 0, 10, 10));
    assertEquals("noise must be above 0 and finite, received 0.0", error.getMessage());
  }

  private double covariance(int i, int j) {
    double noise = i == j ? model.noise() * model.noise() : 0;
    return noise
        + model.weight(i, 0) * model.weight(j, 0)
        + model.weight(i, 1) * model.weight(j, 1);
  }

  /** Five standard errors of a normal's sample covariance. */
  private double tolerance(int i, int j) {
    double variance = covariance(i, i) * covariance(j, j) + Math.pow(covariance(i, j), 2);
    return 5 * Math.sqrt(variance / OPTIONS.train());
  }

  private double sampleCovariance(Examples rows, int i, int j) {
    float[] x = new float[3];
    double sum = 0;
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, x, 0);
      sum += (x[i] - model.bias(i)) * (x[j] - model.bias(j));
    }
    return sum / rows.count();
  }

  private double logDeterminant() {
    double a = covariance(0, 0) * minor(1, 2, 1, 2);
    double b = covariance(0, 1) * minor(1, 2, 0, 2);
    double c = covariance(0, 2) * minor(1, 2, 0, 1);
    return Math.log(a - b + c);
  }

  private double minor(int row0, int row1, int column0, int column1) {
    return covariance(row0, column0) * covariance(row1, column1)
        - covariance(row0, column1) * covariance(row1, column0);
  }
}
