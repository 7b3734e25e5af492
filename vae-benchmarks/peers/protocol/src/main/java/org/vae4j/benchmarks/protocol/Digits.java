package org.vae4j.benchmarks.protocol;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The images of an MNIST file, kept as bytes. */
public final class Digits {
  /** How many pixels an image has. */
  public static final int PIXELS = 784;

  private static final int MAGIC = 0x803;

  private final byte[] pixels;

  private Digits(byte[] pixels) {
    this.pixels = pixels;
  }

  /** The 60,000 images to train on. */
  public static Digits train(Path folder) throws IOException {
    return read(folder.resolve("train-images-idx3-ubyte.gz"));
  }

  /** The 10,000 images to test on. */
  public static Digits test(Path folder) throws IOException {
    return read(folder.resolve("t10k-images-idx3-ubyte.gz"));
  }

  private static Digits read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " is not an IDX file of images");
      }
      byte[] pixels = new byte[in.readInt() * PIXELS];
      in.skipNBytes(2 * Integer.BYTES);
      in.readFully(pixels);
      return new Digits(pixels);
    }
  }

  /** How many images there are. */
  public int count() {
    return pixels.length / PIXELS;
  }

  /** Writes images as numbers in [0, 1], one after the other. */
  public void read(int[] order, int from, int count, float[] out) {
    for (int i = 0; i < count; i++) {
      int first = order[from + i] * PIXELS;
      for (int p = 0; p < PIXELS; p++) {
        out[i * PIXELS + p] = (pixels[first + p] & 0xff) * (1 / 255f);
      }
    }
  }
}
