package org.vae4j.nativebackend.kernel;

/**
 * How a matrix product is cut: tiles of the result, and blocks of the sum within a tile.
 *
 * <p>Parts of an axis are made about equal. Tiles of the same columns follow one another.
 */
record MatrixTiles(int batch, int rows, int columns, int mostRows, int mostColumns) {
  private static final int ROW_UNIT = 4;
  private static final int COLUMN_UNIT = 16;

  private int rowTiles() {
    return parts(rows, mostRows);
  }

  private int columnTiles() {
    return parts(columns, mostColumns);
  }

  int tiles() {
    return batch * rowTiles() * columnTiles();
  }

  int matrix(int tile) {
    return tile / (rowTiles() * columnTiles());
  }

  private int rowTile(int tile) {
    return tile % rowTiles();
  }

  private int columnTile(int tile) {
    return tile / rowTiles() % columnTiles();
  }

  int rowFrom(int tile) {
    return start(rows, mostRows, ROW_UNIT, rowTile(tile));
  }

  int rowTo(int tile) {
    return start(rows, mostRows, ROW_UNIT, rowTile(tile) + 1);
  }

  int columnFrom(int tile) {
    return start(columns, mostColumns, COLUMN_UNIT, columnTile(tile));
  }

  int columnTo(int tile) {
    return start(columns, mostColumns, COLUMN_UNIT, columnTile(tile) + 1);
  }

  /** Into how many parts of at most {@code limit} an axis is cut. */
  static int parts(int size, int limit) {
    return (size + limit - 1) / limit;
  }

  /**
   * Where a part begins: parts are equal but for rounding up to a unit, which divides the limit.
   */
  static int start(int size, int limit, int unit, int part) {
    int parts = parts(size, limit);
    int equal = (size + parts - 1) / parts;
    int step = Tiling.roundedUp(equal, unit);
    return Math.min(size, part * step);
  }
}
