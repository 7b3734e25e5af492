package org.vae4j.experiment.data.preparation;

import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

/** A split whose rows are the same at every visit. */
record FixedSplit(String name, Examples rows) implements Split {
  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public Shape eventShape() {
    return rows.eventShape();
  }

  @Override
  public int[] labels() {
    return rows.labels();
  }

  @Override
  public void read(int row, long visit, float[] out, int offset) {
    rows.read(row, out, offset);
  }
}
