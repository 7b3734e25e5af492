package org.vae4j.experiment.data.preparation;

import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

/**
 * A split whose rows are the same at every visit.
 *
 * @param missing how many cells of these rows are
 */
record FixedSplit(String name, Examples rows, long missing) implements Split {
  FixedSplit withRows(Examples others) {
    return new FixedSplit(name, others, missing);
  }

  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public Shape eventShape() {
    return rows.eventShape();
  }

  @Override
  public float[] palette() {
    return rows.palette();
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
