package org.vae4j.experiment.data.files;

import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

/** Rows together with classes that came from elsewhere. */
final class LabelledRows implements Examples {
  private final Examples rows;
  private final int[] labels;

  /** As many labels as rows; not copied. */
  LabelledRows(Examples rows, int[] labels) {
    this.rows = rows;
    this.labels = labels;
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
  public void read(int row, float[] out, int offset) {
    rows.read(row, out, offset);
  }

  @Override
  public int[] labels() {
    return labels;
  }
}
