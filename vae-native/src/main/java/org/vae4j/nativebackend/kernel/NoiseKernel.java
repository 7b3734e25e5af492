package org.vae4j.nativebackend.kernel;

import org.vae4j.random.BoxMuller;
import org.vae4j.random.Philox;
import org.vae4j.random.RandomStream;

/**
 * Draws the numbers of a {@link RandomStream}, tile by tile, since they are known by their index.
 */
final class NoiseKernel implements Kernel {
  private static final int TILE = 1 << 12;

  private final NoiseFill fill;
  private final Tiling tiling;

  NoiseKernel(NoiseFill fill) {
    this.fill = fill;
    this.tiling = tiling(fill);
  }

  /** Tiles that begin with a block of the stream. */
  static Tiling tiling(NoiseFill fill) {
    return new Tiling(fill.count(), Math.min(TILE, fill.count()));
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int[] words = scratch.words();
    float[] numbers = scratch.registers()[0];
    long key = frame.key(fill.stream());
    int to = tiling.to(tile);
    for (int from = tiling.from(tile); from < to; from += Scratch.WIDTH) {
      int count = Math.min(Scratch.WIDTH, to - from);
      for (int i = 0; i < count; i += Philox.WORDS) {
        Philox.block((from + i) / Philox.WORDS, frame.step(), key, words, i);
      }
      if (fill.normal()) {
        normal(words, numbers, count);
      } else {
        uniform(words, numbers, count);
      }
      System.arraycopy(numbers, 0, frame.memory(), fill.result() + from, count);
    }
  }

  private static void normal(int[] words, float[] numbers, int count) {
    for (int i = 0; i < count; i += 2) {
      BoxMuller.pair(words[i], words[i + 1], numbers, i);
    }
  }

  private static void uniform(int[] words, float[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      numbers[i] = BoxMuller.uniform(words[i]);
    }
  }
}
