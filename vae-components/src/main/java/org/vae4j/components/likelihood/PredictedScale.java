package org.vae4j.components.likelihood;

import java.util.Arrays;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * A scale the decoder predicts beside the location: along the last axis all locations, then all log
 * σ.
 *
 * @param columns how many locations the last axis holds
 * @param start where log σ begins
 * @param low soft lower bound of log σ
 * @param high soft upper bound of log σ
 */
record PredictedScale(int columns, double start, double low, double high) implements LocationScale {
  @Override
  public Shape parameterShape(Shape event) {
    return event.withDim(-1, 2 * columns);
  }

  @Override
  public Tensor location(Tensor parameters) {
    return parameters.slice(-1, 0, columns);
  }

  @Override
  public Tensor logScale(Tensor parameters) {
    return Tensors.softBound(parameters.slice(-1, columns, 2 * columns), low, high);
  }

  @Override
  public float[] initialParameters(double... locations) {
    float[] parameters = new float[2 * locations.length];
    Arrays.fill(parameters, (float) start);
    for (int i = 0; i < locations.length; i++) {
      int row = i / columns;
      parameters[row * columns + i] = (float) locations[i];
    }
    return parameters;
  }
}
