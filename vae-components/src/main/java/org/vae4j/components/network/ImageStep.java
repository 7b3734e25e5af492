package org.vae4j.components.network;

import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Two images of which the small one has a pixel for each window of the large one.
 *
 * <p>A convolution goes from large to small, its transpose from small to large, with the same
 * geometry and a kernel of the same shape; so every size that a convolution can read can be written
 * again.
 *
 * <p>Source: Dumoulin and Visin 2016, arXiv:1603.07285.
 *
 * @param large {@code [height, width, channels]}
 * @param small {@code [height, width, channels]}
 * @param kernel pixels of a window a side
 */
record ImageStep(Shape large, Shape small, int kernel, Convolution geometry) {
  /** {@code [kernel, kernel, channels of the large image, channels of the small image]}. */
  Shape kernelShape() {
    return Shape.of(kernel, kernel, large.dim(-1), small.dim(-1));
  }

  /** Pixels of the large image that a pixel of the small one stands for. */
  double pixelsOfAWindow() {
    return (double) kernel * kernel;
  }

  /** Pixels of the small image whose window has a given pixel of the large one, borders apart. */
  double windowsOfAPixel() {
    return pixelsOfAWindow() / geometry.stride() / geometry.stride();
  }

  /** The convolution: {@code [batch] + large} becomes {@code [batch] + small}. */
  Tensor shrink(Tensor images, Tensor kernels) {
    return images.conv2d(kernels, geometry);
  }

  /** Its transpose: {@code [batch] + small} becomes {@code [batch] + large}. */
  Tensor grow(Tensor images, Tensor kernels) {
    return images.conv2dTransposed(kernels, geometry, large.dim(0), large.dim(1));
  }
}
