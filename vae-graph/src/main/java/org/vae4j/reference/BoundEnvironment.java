package org.vae4j.reference;

import java.util.function.Function;
import org.vae4j.backend.Bindings;
import org.vae4j.graph.Environment;
import org.vae4j.random.RandomStream;

/** Inputs and noise of a run's bindings, parameters of a session. */
record BoundEnvironment(Bindings bindings, Function<String, float[]> parameters)
    implements Environment {
  @Override
  public double[] input(String name) {
    return widened(bindings.input(name));
  }

  @Override
  public double[] parameter(String name) {
    return widened(parameters.apply(name));
  }

  @Override
  public RandomStream stream(String name) {
    return RandomStream.of(bindings.seed(), name, bindings.step());
  }

  private static double[] widened(float[] numbers) {
    double[] wide = new double[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }
}
