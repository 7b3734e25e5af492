package org.vae4j.experiment.data.preparation;

import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

/** Rows rescaled while they are read. */
record ScaledRows(Examples rows, Rescaling rescaling) implements Examples {
  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public Shape eventShape() {
    return rows.eventShape();
  }

  @Override
  public void read(int row, float[] out, int offset) {
    rows.read(row, out, offset);
    rescaling.apply(out, offset);
  }

  @Override
  public int[] labels() {
    return rows.labels();
  }
}
