package org.vae4j.tensor;

/**
 * The geometry of a two-dimensional convolution: stride and zero padding, the same in both
 * directions for the stride, given per side for the padding.
 *
 * @param stride step of the window, at least 1
 * @param top rows of zeros above
 * @param bottom rows of zeros below
 * @param left columns of zeros to the left
 * @param right columns of zeros to the right
 */
public record Convolution(int stride, int top, int bottom, int left, int right) {
  /** Checks that the stride is positive and no padding negative. */
  public Convolution {
    if (stride < 1 || top < 0 || bottom < 0 || left < 0 || right < 0) {
      throw new ShapeException(
          "a convolution needs a stride of at least 1 and paddings of at least 0, received stride "
              + stride
              + ", padding "
              + top
              + " "
              + bottom
              + " "
              + left
              + " "
              + right);
    }
  }

  /** No padding: the window stays inside the image. */
  public static Convolution valid(int stride) {
    return new Convolution(stride, 0, 0, 0, 0);
  }

  /** The same padding on all four sides. */
  public static Convolution padded(int stride, int padding) {
    return new Convolution(stride, padding, padding, padding, padding);
  }

  /**
   * The padding with which an image of {@code size} pixels a side becomes ceil(size / stride) a
   * side; an odd surplus goes to the bottom and to the right.
   */
  public static Convolution same(int height, int width, int kernel, int stride) {
    Convolution unpadded = valid(stride);
    int rows = unpadded.surplus(height, kernel);
    int columns = unpadded.surplus(width, kernel);
    return new Convolution(stride, rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
  }

  /** How many rows the window takes in an image of {@code height} rows. */
  public int outputHeight(int height, int kernelHeight) {
    return output(height + top + bottom, kernelHeight);
  }

  /** How many columns the window takes in an image of {@code width} columns. */
  public int outputWidth(int width, int kernelWidth) {
    return output(width + left + right, kernelWidth);
  }

  private int output(int padded, int kernel) {
    if (kernel > padded) {
      throw new ShapeException(
          "a kernel of " + kernel + " does not fit into " + padded + " pixels, padding included");
    }
    return (padded - kernel) / stride + 1;
  }

  private int surplus(int size, int kernel) {
    int outputs = (size + stride - 1) / stride;
    return Math.max(0, (outputs - 1) * stride + kernel - size);
  }
}
