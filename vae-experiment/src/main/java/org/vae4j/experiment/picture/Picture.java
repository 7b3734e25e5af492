package org.vae4j.experiment.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels in red, green and blue, rows from the top, which can be written as PNG. */
public final class Picture {
  private final int width;
  private final int height;
  private final int[] pixels;

  Picture(int width, int height, int background) {
    this.width = width;
    this.height = height;
    this.pixels = new int[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, background);
  }

  /** How many pixels a row has. */
  public int width() {
    return width;
  }

  /** How many rows there are. */
  public int height() {
    return height;
  }

  /** The colour of a pixel, {@code 0xRRGGBB}. */
  public int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  void set(int x, int y, int colour) {
    pixels[y * width + x] = colour;
  }

  /** Writes the picture as PNG; the stream stays open. */
  public void writePng(OutputStream out) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Not ImageIO.write: by default that buffers in a file.
    try (MemoryCacheImageOutputStream buffer = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(buffer);
      writer.write(new IIOImage(image, null, null));
    } finally {
      writer.dispose();
    }
  }
}
