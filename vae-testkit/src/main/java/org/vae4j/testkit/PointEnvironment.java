package org.vae4j.testkit;

import java.util.Map;
import java.util.stream.IntStream;
import org.vae4j.graph.Environment;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;

/** The values of inputs and parameters at a point; parameters not named there start as usual. */
record PointEnvironment(Program program, Map<String, double[]> point) implements Environment {
  @Override
  public double[] input(String name) {
    double[] value = point.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "input '" + name + "' has no value; give it with at(…) or holding(…)");
    }
    return value;
  }

  @Override
  public double[] parameter(String name) {
    double[] value = point.get(name);
    return value != null ? value : initialValue(name);
  }

  private double[] initialValue(String name) {
    float[] numbers = program.parameters().get(name).initialValue(GradientChecker.SEED);
    return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
  }

  @Override
  public RandomStream stream(String name) {
    return RandomStream.of(GradientChecker.SEED, name, 1);
  }
}
