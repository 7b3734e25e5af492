package org.vae4j.components.prior;

import org.vae4j.data.DataSummary;
import org.vae4j.spi.Initializer;

/** Where the pseudo-inputs of a {@link VampPrior} start. */
public enum PseudoInputStart {
  /** At randomly picked training rows. */
  EXAMPLES {
    @Override
    Initializer of(DataSummary data) {
      return (shape, random) -> data.examples(shape.dim(0), random);
    }
  },
  /** At the mean of the training rows, with normal noise of standard deviation 0.01. */
  RANDOM {
    @Override
    Initializer of(DataSummary data) {
      return (shape, random) -> {
        double[] mean = data.mean();
        float[] values = Initializer.normal(0, NOISE).values(shape, random);
        for (int i = 0; i < values.length; i++) {
          values[i] += (float) mean[i % mean.length];
        }
        return values;
      };
    }
  };

  private static final double NOISE = 0.01;

  abstract Initializer of(DataSummary data);
}
