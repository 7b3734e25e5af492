package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitches;

final class KernelAgreementTest {
  @Test
  void vectorAndScalarKernelsTrainAlike() {
    Map<String, float[]> scalar = train(KernelChoice.SCALAR);
    Map<String, float[]> vector = train(KernelChoice.VECTOR);
    scalar.forEach(
        (name, expected) -> {
          float[] actual = vector.get(name);
          for (int i = 0; i < expected.length; i++) {
            // only sums of products round differently; twenty steps of Adam at a rate of 1e-3 may
            // turn where a gradient is next to nothing, but not often
            double tolerance = 1e-5 * Math.abs(expected[i]) + (name.equals("loss") ? 0 : 2e-3);
            assertEquals(expected[i], actual[i], tolerance, name + "[" + i + "]");
          }
        });
  }

  private static Map<String, float[]> train(KernelChoice kernels) {
    return ShortTraining.run(new NativeOptions(kernels, PlanSwitches.ALL), 1);
  }
}
