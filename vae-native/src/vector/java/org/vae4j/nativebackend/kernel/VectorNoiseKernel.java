package org.vae4j.nativebackend.kernel;

import org.vae4j.random.Philox;

/**
 * Draws the numbers of a stream with the tiles and the bits of {@link NoiseKernel}: a lane is a
 * block of Philox, and what is computed of words that nobody asked for is dropped.
 */
final class VectorNoiseKernel implements Kernel {
  private static final int LANES = VectorNoiseLoops.LANES;

  private final NoiseFill fill;
  private final Tiling tiling;

  VectorNoiseKernel(NoiseFill fill) {
    this.fill = fill;
    this.tiling = NoiseKernel.tiling(fill);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    long key = frame.key(fill.stream());
    float[] numbers = scratch.registers()[0];
    int to = tiling.to(tile);
    for (int from = tiling.from(tile); from < to; from += Scratch.WIDTH) {
      int count = Math.min(Scratch.WIDTH, to - from);
      int stride = stride(count);
      int block = from / Philox.WORDS;
      VectorNoiseLoops.words(block, frame.step(), key, scratch.words(), stride);
      if (fill.normal()) {
        normal(scratch, stride, numbers);
      } else {
        uniform(scratch, stride, numbers);
      }
      System.arraycopy(numbers, 0, frame.memory(), fill.result() + from, count);
    }
  }

  /** How many blocks are computed for so many numbers: whole vectors of them. */
  private static int stride(int count) {
    int blocks = (count + Philox.WORDS - 1) / Philox.WORDS;
    return (blocks + LANES - 1) / LANES * LANES;
  }

  private static void normal(Scratch scratch, int stride, float[] numbers) {
    float[] radii = scratch.registers()[1];
    float[] first = scratch.registers()[2];
    float[] second = scratch.registers()[3];
    VectorNoiseLoops.radii(scratch.words(), radii, 2 * stride);
    VectorNoiseLoops.pairs(scratch.words(), radii, first, second, 2 * stride);
    VectorNoiseLoops.interleave(first, second, 0, stride, numbers);
  }

  private static void uniform(Scratch scratch, int stride, float[] numbers) {
    float[] parts = scratch.registers()[1];
    VectorNoiseLoops.uniform(scratch.words(), parts, Philox.WORDS * stride);
    VectorNoiseLoops.interleave(parts, parts, 2 * stride, stride, numbers);
  }
}
