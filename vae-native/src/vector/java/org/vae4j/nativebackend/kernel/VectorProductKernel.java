package org.vae4j.nativebackend.kernel;

/** Matrix products, cut into tiles; a product is computed as it is or as in a mirror. */
final class VectorProductKernel implements Kernel {
  /** A vector of the widest kind: how a product is cut must not depend on the machine. */
  private static final int UNIT = 16;

  /** From this stride on every term of a row of the left factor lies in another cache line. */
  private static final int FAR = 256;

  /** So many lines do not stay in the first cache from one register tile to the next. */
  private static final int MANY_LINES = 256;

  private final MatrixTiles tiles;
  private final ProductRectangles rectangles;

  VectorProductKernel(Product product) {
    Product mirrored = product.transposed();
    boolean asItIs = product.terms().isPresent() || costAsIs(product) <= costAsIs(mirrored);
    Product cheaper = asItIs ? product : mirrored;
    this.tiles =
        new MatrixTiles(
            cheaper.batch(), cheaper.rows(), cheaper.columns(), Workspace.ROWS, Workspace.COLUMNS);
    this.rectangles = new ProductRectangles(cheaper, isReadInPlace(cheaper));
  }

  /** One tile of rows is not worth packing the right factor. */
  private static boolean isReadInPlace(Product product) {
    return product.rows() <= Workspace.ROWS && product.right().columnStride() == 1;
  }

  /** About how long a product takes, in the time of 16 multiply-adds. */
  static double cost(Product product) {
    return Math.min(costAsIs(product), costAsIs(product.transposed()));
  }

  /** Multiply-adds of whole vectors, what is packed, and what is stored out of order. */
  private static double costAsIs(Product product) {
    double multiplied =
        (double) product.rows() * Tiling.roundedUp(product.columns(), UNIT) * product.depth();
    boolean copied = product.right().columnStride() == 1;
    double perNumber = isReadInPlace(product) ? 0 : copied ? 0.3 : 1;
    double packed = perNumber * product.depth() * product.columns();
    if (product.depth() > Workspace.PACKED) {
      packed *= MatrixTiles.parts(product.rows(), Workspace.ROWS); // each row of tiles packs again
    }
    boolean inOrder = product.result().columnStride() == 1;
    double stored = (double) product.rows() * product.columns() * (inOrder ? 0.1 : 3);
    boolean scattered = product.left().columnStride() >= FAR && product.depth() > MANY_LINES;
    double read = (double) product.rows() * product.depth() * (scattered ? 0.3 : 0);
    return multiplied / UNIT + packed + read + stored;
  }

  @Override
  public int tiles() {
    return tiles.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int row = tiles.rowFrom(tile);
    int column = tiles.columnFrom(tile);
    int rows = tiles.rowTo(tile) - row;
    int columns = tiles.columnTo(tile) - column;
    rectangles.compute(tiles.matrix(tile), row, rows, column, columns, frame, scratch);
  }
}
