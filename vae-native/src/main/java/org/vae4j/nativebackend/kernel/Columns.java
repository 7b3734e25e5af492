package org.vae4j.nativebackend.kernel;

import org.vae4j.tensor.Convolution;

/**
 * Images and what a window sees of them: position by position a row of {@code kernelHeight ·
 * kernelWidth · channels} numbers, zeros outside the image.
 *
 * @param images address of {@code [count, height, width, channels]}
 * @param columns address of {@code [count, outHeight, outWidth, kernelHeight, kernelWidth,
 *     channels]}
 */
public record Columns(
    int count,
    int height,
    int width,
    int channels,
    int kernelHeight,
    int kernelWidth,
    Convolution geometry,
    int images,
    int columns) {
  int outHeight() {
    return geometry.outputHeight(height, kernelHeight);
  }

  int outWidth() {
    return geometry.outputWidth(width, kernelWidth);
  }

  /** The first row of pixels that a row of positions sees; negative above the image. */
  int top(int row) {
    return row * geometry.stride() - geometry.top();
  }

  /** The first column of pixels that a column of positions sees. */
  int left(int column) {
    return column * geometry.stride() - geometry.left();
  }

  /** Whether a window that begins at this pixel sees the image only. */
  boolean isInside(int top, int left) {
    return top >= 0 && left >= 0 && top + kernelHeight <= height && left + kernelWidth <= width;
  }

  /** How many numbers a row of pixels has. */
  int rowSize() {
    return width * channels;
  }

  /** How many numbers the window sees of a row of pixels. */
  int lineSize() {
    return kernelWidth * channels;
  }

  /** How many numbers an image has. */
  int imageSize() {
    return height * width * channels;
  }

  /** How many numbers the window sees at one position. */
  int windowSize() {
    return kernelHeight * kernelWidth * channels;
  }
}
