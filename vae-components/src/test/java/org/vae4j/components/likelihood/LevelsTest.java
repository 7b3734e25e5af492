package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.tensor.Shape;

final class LevelsTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 256, 257, 65536})
  void theNearestLevelIsThatOfRounding(int count) {
    Levels levels = new Levels(count);
    for (double value : new double[] {-3, 0, 0.1, 0.24999, 0.4999, 0.5001, 0.7, 0.99999, 1, 7}) {
      double limited = Math.min(1, Math.max(0, value));
      double expected = (double) Math.round(limited * (count - 1)) / (count - 1);
      double nearest = levels.nearest(tensor(Shape.of(1), value)).value();
      assertEquals(expected, nearest, 1e-7, value + " of " + count + " levels"); // float32 spacing
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 256, 65536})
  void onlyLevelsAreObserved(int count) {
    Levels levels = new Levels(count);
    for (int i = 0; i < count; i += Math.max(1, count / 50)) {
      assertTrue(levels.support().contains().test(i / (count - 1f)), "level " + i);
    }
    for (double outside : new double[] {-0.1, 0.3 / (count - 1), 1.1, Double.NaN}) {
      assertFalse(levels.support().contains().test(outside), "value " + outside);
    }
  }
}
