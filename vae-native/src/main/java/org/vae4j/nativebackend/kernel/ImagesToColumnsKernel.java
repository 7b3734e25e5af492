package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/** Writes out what a window sees of images, so that a convolution is a matrix product. */
final class ImagesToColumnsKernel implements Kernel {
  private final Columns columns;

  ImagesToColumnsKernel(Columns columns) {
    this.columns = columns;
  }

  /** A tile is a row of positions in an image. */
  @Override
  public int tiles() {
    return columns.count() * columns.outHeight();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int image = columns.images() + tile / columns.outHeight() * columns.imageSize();
    int top = tile % columns.outHeight() * columns.geometry().stride() - columns.geometry().top();
    int target = columns.columns() + tile * columns.outWidth() * columns.windowSize();
    int line = columns.kernelWidth() * columns.channels();
    for (int x = 0; x < columns.outWidth(); x++) {
      int left = x * columns.geometry().stride() - columns.geometry().left();
      for (int dy = 0; dy < columns.kernelHeight(); dy++) {
        copyLine(frame.memory(), image, top + dy, left, target);
        target += line;
      }
    }
  }

  private void copyLine(float[] memory, int image, int y, int left, int target) {
    int channels = columns.channels();
    int end = target + columns.kernelWidth() * channels;
    int from = Math.max(0, left);
    int to = Math.min(columns.width(), left + columns.kernelWidth());
    if (y < 0 || y >= columns.height() || from >= to) {
      Arrays.fill(memory, target, end, 0f);
      return;
    }
    int inside = target + (from - left) * channels;
    int count = (to - from) * channels;
    Arrays.fill(memory, target, inside, 0f);
    System.arraycopy(
        memory, image + (y * columns.width() + from) * channels, memory, inside, count);
    Arrays.fill(memory, inside + count, end, 0f);
  }
}
