package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatrixTilesTest {
  private static final int ROWS = 64;
  private static final int COLUMNS = 256;

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 64, 256", "3, 65, 257", "1, 1000, 3", "2, 7, 1025", "1, 127, 511"})
  void coverEveryElementOnce(int batch, int rows, int columns) {
    MatrixTiles tiles = new MatrixTiles(batch, rows, columns, ROWS, COLUMNS);
    int[] covered = new int[batch * rows * columns];
    for (int tile = 0; tile < tiles.tiles(); tile++) {
      assertTrue(tiles.rowTo(tile) - tiles.rowFrom(tile) <= ROWS);
      assertTrue(tiles.columnTo(tile) - tiles.columnFrom(tile) <= COLUMNS);
      for (int row = tiles.rowFrom(tile); row < tiles.rowTo(tile); row++) {
        for (int column = tiles.columnFrom(tile); column < tiles.columnTo(tile); column++) {
          covered[(tiles.matrix(tile) * rows + row) * columns + column]++;
        }
      }
    }
    for (int count : covered) {
      assertEquals(1, count);
    }
  }
}
