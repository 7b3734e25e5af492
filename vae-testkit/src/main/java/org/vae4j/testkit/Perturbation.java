package org.vae4j.testkit;

import org.vae4j.graph.ParameterSpec;

/** Values of parameters away from their start, where many are zero or equal. */
public final class Perturbation {
  private static final float SIZE = 0.3f;

  private Perturbation() {}

  /** The initial value, moved by normal numbers of standard deviation 0.3. */
  public static float[] of(ParameterSpec spec) {
    float[] value = spec.initialValue(TestGraph.SEED).clone();
    float[] shift = TestGraph.normals("perturbation/" + spec.name(), value.length);
    for (int i = 0; i < value.length; i++) {
      value[i] += SIZE * shift[i];
    }
    return value;
  }
}
