package org.vae4j.experiment.training;

import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.tensor.Shape;

/**
 * A split with a row that cannot be read at one visit.
 *
 * @param failure what reading it throws
 */
record BrokenSplit(Split whole, int brokenRow, long brokenVisit, RuntimeException failure)
    implements Split {
  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public int count() {
    return whole.count();
  }

  @Override
  public Shape eventShape() {
    return whole.eventShape();
  }

  @Override
  public long missing() {
    return whole.missing();
  }

  @Override
  public float[] palette() {
    return whole.palette();
  }

  @Override
  public int[] labels() {
    return whole.labels();
  }

  @Override
  public void read(int row, long visit, float[] out, int offset) {
    if (row == brokenRow && visit == brokenVisit) {
      throw failure;
    }
    whole.read(row, visit, out, offset);
  }
}
