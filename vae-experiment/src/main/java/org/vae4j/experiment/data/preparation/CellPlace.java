package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import org.vae4j.tensor.Shape;

/**
 * The place of a cell in a split; row and element count from 0.
 *
 * @param event the shape of a row
 */
record CellPlace(String split, Shape event, int row, int element) {
  /** As users count: rows and columns from 1, pixels as an index from 0. */
  @Override
  public String toString() {
    return split + " row " + (row + 1) + ", " + elementName();
  }

  private String elementName() {
    if (event.rank() == 1) {
      return "column " + (element + 1);
    }
    int[] index = event.dims();
    int rest = element;
    for (int axis = index.length - 1; axis >= 0; axis--) {
      int size = index[axis];
      index[axis] = rest % size;
      rest /= size;
    }
    return "element " + Arrays.toString(index);
  }
}
