package org.vae4j.experiment.task;

import org.vae4j.experiment.picture.Picture;
import org.vae4j.experiment.picture.PictureGrid;
import org.vae4j.tensor.Shape;

/** Lays generated images out. */
final class GeneratedRows {
  private static final int WIDEST = 10;

  private GeneratedRows() {}

  /** As nearly square as ten columns allow. */
  static Picture grid(Shape event, float[] rows) {
    int count = rows.length / event.size();
    int columns = (int) Math.ceil(Math.sqrt(count));
    return PictureGrid.comfortable(event, Math.min(WIDEST, columns)).show(event, rows);
  }

  /** Rows of classes in turn: a row of the grid for each class. */
  static Picture classes(Shape event, int classes, float[] rows) {
    int count = rows.length / event.size();
    int columns = (count + classes - 1) / classes;
    return PictureGrid.comfortable(event, columns)
        .showColumns(event, Math.min(classes, count), rows);
  }

  /** Originals above, their reconstructions below. */
  static Picture pairs(Shape event, float[] originals, float[] reconstructions) {
    int count = originals.length / event.size();
    return PictureGrid.comfortable(event, Math.min(WIDEST, count))
        .showPairs(event, originals, reconstructions);
  }
}
