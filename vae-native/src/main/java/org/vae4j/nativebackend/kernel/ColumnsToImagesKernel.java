package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * Adds what a window sees back into images: the transpose of {@link ImagesToColumnsKernel}.
 *
 * <p>Order of additions: a pixel receives the positions of the window row by row.
 */
final class ColumnsToImagesKernel implements Kernel {
  private final Columns columns;

  ColumnsToImagesKernel(Columns columns) {
    this.columns = columns;
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
    int stride = columns.geometry().stride();
    int line = columns.kernelWidth() * columns.channels();
    int source =
        columns.columns() + tile * columns.outHeight() * columns.outWidth() * columns.windowSize();
    for (int y = 0; y < columns.outHeight(); y++) {
      int top = y * stride - columns.geometry().top();
      for (int x = 0; x < columns.outWidth(); x++) {
        int left = x * stride - columns.geometry().left();
        for (int dy = 0; dy < columns.kernelHeight(); dy++) {
          addLine(memory, source, image, top + dy, left);
          source += line;
        }
      }
    }
  }

  private void addLine(float[] memory, int source, int image, int y, int left) {
    int channels = columns.channels();
    int from = Math.max(0, left);
    int to = Math.min(columns.width(), left + columns.kernelWidth());
    if (y < 0 || y >= columns.height()) {
      return;
    }
    int first = source + (from - left) * channels;
    int target = image + (y * columns.width() + from) * channels;
    for (int i = 0; i < (to - from) * channels; i++) {
      memory[target + i] += memory[first + i];
    }
  }
}
