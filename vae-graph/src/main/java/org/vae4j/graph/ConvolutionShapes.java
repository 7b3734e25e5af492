package org.vae4j.graph;

import static org.vae4j.graph.ShapeRules.require;

import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;

/** How the shapes of images, kernel and output of a convolution belong together. */
record ConvolutionShapes(Attributes.Window window) {
  /** The window of a kernel over images of a size. */
  static Attributes.Window window(Convolution geometry, Shape kernel, int height, int width) {
    requireKernelRank(kernel);
    return new Attributes.Window(geometry, height, width, kernel.dim(0), kernel.dim(1));
  }

  /** The window of a kernel over these images. */
  static Attributes.Window window(Convolution geometry, Shape kernel, Shape images) {
    requireImageRank(images);
    return window(geometry, kernel, images.dim(1), images.dim(2));
  }

  Shape output(Shape images, Shape kernel) {
    requireImages(images);
    requireKernel(kernel);
    require(
        images.dim(3) == kernel.dim(2),
        "images have " + images.dim(3) + " channels, the kernel reads " + kernel.dim(2));
    return output(images.dim(0), kernel.dim(3));
  }

  Shape images(Shape output, Shape kernel) {
    requireKernel(kernel);
    requireOutput(output);
    require(
        output.dim(3) == kernel.dim(3),
        "the operand has " + output.dim(3) + " channels, the kernel's last axis " + kernel.dim(3));
    return Shape.of(output.dim(0), window.height(), window.width(), kernel.dim(2));
  }

  Shape kernel(Shape images, Shape output) {
    requireImages(images);
    requireOutput(output);
    require(
        images.dim(0) == output.dim(0),
        images.dim(0) + " images do not correspond to " + output.dim(0) + " outputs");
    return Shape.of(window.kernelHeight(), window.kernelWidth(), images.dim(3), output.dim(3));
  }

  private Shape output(int batch, int channels) {
    Convolution geometry = window.geometry();
    return Shape.of(
        batch,
        geometry.outputHeight(window.height(), window.kernelHeight()),
        geometry.outputWidth(window.width(), window.kernelWidth()),
        channels);
  }

  private void requireImages(Shape images) {
    requireImageRank(images);
    require(
        images.dim(1) == window.height() && images.dim(2) == window.width(),
        "images must be " + window.height() + " by " + window.width() + ", received " + images);
  }

  private static void requireImageRank(Shape images) {
    require(
        images.rank() == 4,
        "images have shape [batch, height, width, channels], received " + images);
  }

  private void requireKernel(Shape kernel) {
    requireKernelRank(kernel);
    require(
        kernel.dim(0) == window.kernelHeight() && kernel.dim(1) == window.kernelWidth(),
        "the kernel must be "
            + window.kernelHeight()
            + " by "
            + window.kernelWidth()
            + ", received "
            + kernel);
  }

  private static void requireKernelRank(Shape kernel) {
    require(
        kernel.rank() == 4,
        "a kernel has shape [kernelHeight, kernelWidth, channelsIn, channelsOut], received "
            + kernel);
  }

  private void requireOutput(Shape given) {
    require(
        given.rank() == 4,
        "the operand has shape [batch, outHeight, outWidth, channelsOut], received " + given);
    Shape expected = output(given.dim(0), given.dim(3));
    require(
        given.equals(expected),
        "images of "
            + window.height()
            + " by "
            + window.width()
            + " and this geometry correspond to shape "
            + expected);
  }
}
