package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import java.util.Optional;
import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

/** Consecutive rows of a larger set, which stay where they are. */
final class RowRange implements Examples {
  private final Examples all;
  private final int first;
  private final int count;
  private final int[] labels;

  /** The rows {@code first … first + count - 1}. */
  RowRange(Examples all, int first, int count) {
    this.all = all;
    this.first = first;
    this.count = count;
    this.labels =
        all.labelled() ? Arrays.copyOfRange(all.labels(), first, first + count) : new int[0];
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Shape eventShape() {
    return all.eventShape();
  }

  @Override
  public void read(int row, float[] out, int offset) {
    all.read(first + row, out, offset);
  }

  @Override
  public float[] palette() {
    return all.palette();
  }

  @Override
  public int[] labels() {
    return labels;
  }

  @Override
  public Optional<String> origin(int row, int element) {
    return all.origin(first + row, element);
  }
}
