package org.vae4j.nativebackend.kernel;

/**
 * A matrix product some rows at a time, with the bits of {@link VectorProductKernel}: as it is,
 * since whoever wants few rows wants them in order. The right factor is read where it is; to pack
 * it for a strip took as long as it saved, with rows of 200 and of 784 numbers.
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
