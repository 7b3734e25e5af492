package org.vae4j.numeric;

import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;

/**
 * Two-dimensional convolution and its two transposes.
 *
 * <p>All three visit the same combinations of an output position, a position in the window and the
 * image position below it; they differ in which of the three arrays is summed into.
 */
public final class Convolutions {
  private final Convolution geometry;
  private final Shape images;
  private final Shape kernel;
  private final Shape output;

  private Convolutions(Convolution geometry, Shape images, Shape kernel) {
    this.geometry = geometry;
    this.images = images;
    this.kernel = kernel;
    this.output =
        Shape.of(
            images.dim(0),
            geometry.outputHeight(images.dim(1), kernel.dim(0)),
            geometry.outputWidth(images.dim(2), kernel.dim(1)),
            kernel.dim(3));
  }

  /**
   * Images {@code [n, h, w, ci]} and kernel {@code [kh, kw, ci, co]} to {@code [n, oh, ow, co]}.
   */
  public static Array forward(Array images, Array kernel, Convolution geometry) {
    Convolutions loops = new Convolutions(geometry, images.shape(), kernel.shape());
    double[] result = new double[loops.output.size()];
    loops.visit((i, k, o) -> result[o] += images.numbers()[i] * kernel.numbers()[k]);
    return new Array(loops.output, result);
  }

  /** The transpose towards the images, of shape {@code images}. */
  public static Array towardsImages(
      Array output, Array kernel, Convolution geometry, Shape images) {
    Convolutions loops = new Convolutions(geometry, images, kernel.shape());
    double[] result = new double[images.size()];
    loops.visit((i, k, o) -> result[i] += output.numbers()[o] * kernel.numbers()[k]);
    return new Array(images, result);
  }

  /** The transpose towards the kernel, of shape {@code kernel}. */
  public static Array towardsKernel(
      Array images, Array output, Convolution geometry, Shape kernel) {
    Convolutions loops = new Convolutions(geometry, images.shape(), kernel);
    double[] result = new double[kernel.size()];
    loops.visit((i, k, o) -> result[k] += images.numbers()[i] * output.numbers()[o]);
    return new Array(kernel, result);
  }

  private interface Visitor {
    void visit(int image, int kernel, int output);
  }

  private void visit(Visitor visitor) {
    for (int n = 0; n < output.dim(0); n++) {
      for (int row = 0; row < output.dim(1); row++) {
        for (int column = 0; column < output.dim(2); column++) {
          visitWindow(n, row, column, visitor);
        }
      }
    }
  }

  private void visitWindow(int n, int row, int column, Visitor visitor) {
    for (int p = 0; p < kernel.dim(0); p++) {
      int y = row * geometry.stride() + p - geometry.top();
      for (int q = 0; q < kernel.dim(1); q++) {
        int x = column * geometry.stride() + q - geometry.left();
        if (y >= 0 && y < images.dim(1) && x >= 0 && x < images.dim(2)) {
          visitChannels(
              offset(images, n, y, x),
              offset(kernel, p, q, 0),
              offset(output, n, row, column),
              visitor);
        }
      }
    }
  }

  private void visitChannels(int image, int window, int out, Visitor visitor) {
    int outputs = kernel.dim(3);
    for (int from = 0; from < kernel.dim(2); from++) {
      for (int to = 0; to < outputs; to++) {
        visitor.visit(image + from, window + from * outputs + to, out + to);
      }
    }
  }

  private static int offset(Shape shape, int first, int second, int third) {
    return ((first * shape.dim(1) + second) * shape.dim(2) + third) * shape.dim(3);
  }
}
