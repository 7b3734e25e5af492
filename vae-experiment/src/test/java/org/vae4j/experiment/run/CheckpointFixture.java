package org.vae4j.experiment.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.experiment.array.FloatArray;
import org.vae4j.tensor.Shape;

/** Small checkpoints that tell their epoch in every number. */
final class CheckpointFixture {
  private CheckpointFixture() {}

  /** The checkpoint of an epoch; the best bound was reached in the epoch before or in this one. */
  static Checkpoint of(int epoch, int bestEpoch) {
    return new Checkpoint(
        Map.of("decoder/bias", filled(epoch, 3), "encoder/weight", filled(epoch, 20_000)),
        Map.of("adam/decoder/bias/m", filled(epoch, 3)),
        new Position(
            epoch,
            0,
            epoch * 600L,
            Optional.of(new Position.Best(bestEpoch, -1.0 / 3)),
            epoch * 1.25,
            epoch * 0.5,
            Map.of("bound", List.of(-0.1 * epoch)),
            Map.of("learning-rate", 0.001),
            0));
  }

  private static FloatArray filled(float value, int size) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    return new FloatArray(Shape.of(size), values);
  }
}
