package org.vae4j.experiment.picture;

import org.vae4j.tensor.Shape;

/**
 * Lays images out in a grid, row by row, with a thin gap around each.
 *
 * <p>An image has shape {@code [height, width, channels]} with one channel (grey) or three (red,
 * green, blue), and intensities from 0 (dark) to 1; what is beyond is shown as 0 or 1.
 */
public final class PictureGrid {
  private static final int GAP_COLOUR = 0x6f7f8f;

  /** What an image's shorter side should at least measure to be seen well, in pixels. */
  private static final int COMFORTABLE_SIDE = 56;

  private final int columns;
  private final int scale;
  private final int gap;

  /**
   * A grid.
   *
   * @param columns how many images stand side by side
   * @param scale every number of an image becomes a square of so many pixels
   */
  public PictureGrid(int columns, int scale) {
    if (columns < 1 || scale < 1) {
      throw new IllegalArgumentException(
          "a grid needs at least 1 column and scale 1, received " + columns + " and " + scale);
    }
    this.columns = columns;
    this.scale = scale;
    this.gap = scale;
  }

  /** A grid that enlarges images of this shape until they can be seen well. */
  public static PictureGrid comfortable(Shape image, int columns) {
    check(image);
    int side = Math.min(image.dim(0), image.dim(1));
    return new PictureGrid(columns, Math.max(1, (COMFORTABLE_SIDE + side - 1) / side));
  }

  /** Whether rows of data of this shape can be shown as images. */
  public static boolean canShow(Shape event) {
    return event.rank() == 3 && (event.dim(2) == 1 || event.dim(2) == 3);
  }

  /**
   * Shows images in reading order.
   *
   * @param image the shape of one image
   * @param images one after the other, row-major
   * @throws IllegalArgumentException when the shape cannot be shown, there is no image or half a
   *     one, or an intensity is NaN
   */
  public Picture show(Shape image, float[] images) {
    requireNumbers(images);
    int count = count(image, images);
    Picture picture = canvas(image, (count + columns - 1) / columns);
    for (int i = 0; i < count; i++) {
      draw(picture, image, images, i, i % columns, i / columns);
    }
    return picture;
  }

  /**
   * Shows images column by column: the first {@code rows} of them are the first column.
   *
   * @throws IllegalArgumentException as {@link #show}, or when the columns do not hold all images
   */
  public Picture showColumns(Shape image, int rows, float[] images) {
    requireNumbers(images);
    int count = count(image, images);
    if (count > rows * columns) {
      throw new IllegalArgumentException(
          columns + " columns of " + rows + " images do not hold " + count);
    }
    Picture picture = canvas(image, rows);
    for (int i = 0; i < count; i++) {
      draw(picture, image, images, i, i / rows, i % rows);
    }
    return picture;
  }

  /**
   * Shows pairs one above the other: a row of the first images, a row of the second, and so on.
   *
   * @param above such as originals; what is missing (NaN) has the colour of the gaps
   * @param below as many, such as their reconstructions
   * @throws IllegalArgumentException as {@link #show}, or when the counts differ
   */
  public Picture showPairs(Shape image, float[] above, float[] below) {
    requireNumbers(below);
    int count = count(image, above);
    if (below.length != above.length) {
      throw new IllegalArgumentException(
          above.length + " numbers above, but " + below.length + " below");
    }
    Picture picture = canvas(image, 2 * ((count + columns - 1) / columns));
    for (int i = 0; i < count; i++) {
      draw(picture, image, above, i, i % columns, 2 * (i / columns));
      draw(picture, image, below, i, i % columns, 2 * (i / columns) + 1);
    }
    return picture;
  }

  private static int count(Shape image, float[] images) {
    check(image);
    if (images.length == 0 || images.length % image.size() != 0) {
      throw new IllegalArgumentException(
          images.length + " numbers are not a whole number of images of shape " + image);
    }
    return images.length / image.size();
  }

  private static void check(Shape image) {
    if (!canShow(image)) {
      throw new IllegalArgumentException(
          "images have shape [height, width, 1 or 3], received " + image);
    }
  }

  private Picture canvas(Shape image, int rows) {
    return new Picture(
        gap + columns * (image.dim(1) * scale + gap),
        gap + rows * (image.dim(0) * scale + gap),
        GAP_COLOUR);
  }

  private void draw(Picture picture, Shape image, float[] images, int index, int column, int row) {
    int height = image.dim(0) * scale;
    int width = image.dim(1) * scale;
    int left = gap + column * (width + gap);
    int top = gap + row * (height + gap);
    int channels = image.dim(2);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int element = (y / scale * image.dim(1) + x / scale) * channels;
        int at = index * image.size() + element;
        if (!Float.isNaN(images[at])) {
          picture.set(left + x, top + y, colour(images, at, channels));
        }
      }
    }
  }

  private static int colour(float[] images, int at, int channels) {
    int last = channels - 1;
    return level(images[at]) << 16
        | level(images[at + Math.min(1, last)]) << 8
        | level(images[at + last]);
  }

  private static void requireNumbers(float... images) {
    for (float intensity : images) {
      if (Float.isNaN(intensity)) {
        throw new IllegalArgumentException("an image has an intensity that is NaN");
      }
    }
  }

  private static int level(float intensity) {
    return Math.round(Math.min(1, Math.max(0, intensity)) * 255);
  }
}
