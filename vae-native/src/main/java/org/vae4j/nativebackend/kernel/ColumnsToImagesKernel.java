package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * Adds what a window sees back into images: the transpose of {@link ImagesToColumnsKernel}.
 *
 * <p>Order of additions: a pixel receives the positions of the window row by row.
 */
final class ColumnsToImagesKernel implements Kernel {
  private final Columns columns;
  private final Addition addition;

  /** Adds numbers to others, each to its own. */
  @FunctionalInterface
  interface Addition {
    /** Adds {@code count} numbers of an array to the same array. */
    void add(float[] memory, int source, int target, int count);
  }

  ColumnsToImagesKernel(Columns columns, Addition addition) {
    this.columns = columns;
    this.addition = addition;
  }

  /** One number after the other. */
  static void addEach(float[] memory, int source, int target, int count) {
    for (int i = 0; i < count; i++) {
      memory[target + i] += memory[source + i];
    }
  }

  /** A tile is an image. */
  @Override
  public int tiles() {
    return columns.count();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int image = columns.images() + tile * columns.imageSize();
    Arrays.fill(memory, image, image + columns.imageSize(), 0f);
    int source =
        columns.columns() + tile * columns.outHeight() * columns.outWidth() * columns.windowSize();
    for (int y = 0; y < columns.outHeight(); y++) {
      for (int dy = 0; dy < columns.kernelHeight(); dy++) {
        int row = columns.top(y) + dy;
        if (row >= 0 && row < columns.height()) {
          addLines(memory, source + dy * columns.lineSize(), image + row * columns.rowSize());
        }
      }
      source += columns.outWidth() * columns.windowSize();
    }
  }

  /** One row of pixels, of all windows of a row of positions. */
  private void addLines(float[] memory, int firstSource, int pixels) {
    int channels = columns.channels();
    for (int x = 0; x < columns.outWidth(); x++) {
      int left = columns.left(x);
      int from = Math.max(0, left);
      int to = Math.min(columns.width(), left + columns.kernelWidth());
      int source = firstSource + x * columns.windowSize() + (from - left) * channels;
      addition.add(memory, source, pixels + from * channels, (to - from) * channels);
    }
  }
}
