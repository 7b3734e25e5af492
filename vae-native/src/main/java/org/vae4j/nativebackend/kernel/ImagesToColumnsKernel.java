package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/** Writes out what a window sees of images, so that a convolution is a matrix product. */
final class ImagesToColumnsKernel implements Kernel {
  private final Columns columns;
  private final Copy copy;
  private final Tiling tiling;

  /** Copies a row of pixels of a window that lies inside the image. */
  @FunctionalInterface
  interface Copy {
    /** Copies {@code count} numbers; the 16 behind them may change, as they are written later. */
    void copy(float[] memory, int source, int target, int count);
  }

  ImagesToColumnsKernel(Columns columns, Copy copy) {
    this.columns = columns;
    this.copy = copy;
    int rows = columns.count() * columns.outHeight();
    this.tiling =
        Tiling.ofWork(rows, (long) columns.outWidth() * columns.windowSize(), 2 * Tiling.LIGHT);
  }

  /** Copies just what is asked for. */
  static void copyExactly(float[] memory, int source, int target, int count) {
    System.arraycopy(memory, source, memory, target, count);
  }

  /** A tile takes some rows of positions. */
  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int window = columns.windowSize();
    int target = columns.columns() + tiling.from(tile) * columns.outWidth() * window;
    int end = columns.columns() + tiling.to(tile) * columns.outWidth() * window;
    for (int row = tiling.from(tile); row < tiling.to(tile); row++) {
      int image = columns.images() + row / columns.outHeight() * columns.imageSize();
      int top = columns.top(row % columns.outHeight());
      for (int x = 0; x < columns.outWidth(); x++) {
        int left = columns.left(x);
        boolean room = target + window + Kernel.SLACK <= end;
        if (room && columns.isInside(top, left)) {
          copyInside(frame.memory(), image, top, left, target);
        } else {
          copyClipped(frame.memory(), image, top, left, target);
        }
        target += window;
      }
    }
  }

  private void copyInside(float[] memory, int image, int top, int left, int target) {
    int line = columns.lineSize();
    int source = image + top * columns.rowSize() + left * columns.channels();
    for (int dy = 0; dy < columns.kernelHeight(); dy++) {
      copy.copy(memory, source + dy * columns.rowSize(), target + dy * line, line);
    }
  }

  private void copyClipped(float[] memory, int image, int top, int left, int target) {
    int line = columns.lineSize();
    Arrays.fill(memory, target, target + columns.windowSize(), 0f);
    int from = Math.max(0, left);
    int to = Math.min(columns.width(), left + columns.kernelWidth());
    int skipped = (from - left) * columns.channels();
    int count = Math.max(0, to - from) * columns.channels();
    int last = Math.min(columns.height(), top + columns.kernelHeight());
    for (int y = Math.max(0, top); y < last; y++) {
      int source = image + y * columns.rowSize() + from * columns.channels();
      copyExactly(memory, source, target + (y - top) * line + skipped, count);
    }
  }
}
