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

  /** How many numbers an image has. */
  int imageSize() {
    return height * width * channels;
  }

  /** How many numbers the window sees at one position. */
  int windowSize() {
    return kernelHeight * kernelWidth * channels;
  }
}
