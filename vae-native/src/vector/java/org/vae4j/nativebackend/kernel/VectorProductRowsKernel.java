package org.vae4j.nativebackend.kernel;

/**
 * A matrix product some rows at a time, with the bits of {@link VectorProductKernel}. Whoever wants
 * few rows wants them in order: the product is computed as it is, and the right factor is read
 * where it is, since packing it would pay for many rows only.
 */
final class VectorProductRowsKernel implements PiecewiseKernel {
  private final ProductRectangles rectangles;
  private final Tiling rows;
  private final int columns;

  VectorProductRowsKernel(Product product) {
    rectangles = new ProductRectangles(product, true);
    rows = new Tiling(product.rows(), Workspace.ROWS);
    columns = product.columns();
  }

  @Override
  public Tiling tiling() {
    return rows;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    for (int column = 0; column < columns; column += Workspace.COLUMNS) {
      int width = Math.min(Workspace.COLUMNS, columns - column);
      for (int row = from; row < to; row += Workspace.ROWS) {
        int height = Math.min(Workspace.ROWS, to - row);
        rectangles.compute(0, row, height, column, width, frame, scratch);
      }
    }
  }
}
