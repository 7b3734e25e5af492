package org.vae4j.nativebackend.kernel;

import java.util.List;
import org.vae4j.random.Philox;

/**
 * Draws the numbers of a stream with the tiles and the bits of {@link NoiseKernel}: a lane is a
 * block of Philox, and what is computed of words that nobody asked for is dropped.
 */
final class VectorNoiseKernel implements Kernel {
  private static final int LANES = VectorPhiloxLoops.LANES;
  private static final int NUMBERS = VectorNoiseLoops.REGISTERS;

  private final NoiseFill fill;
  private final Tiling tiling;
  private final NoiseLoop[] loops;

  VectorNoiseKernel(NoiseFill fill) {
    this.fill = fill;
    this.tiling = NoiseKernel.tiling(fill);
    this.loops = (fill.normal() ? normal() : uniform()).toArray(NoiseLoop[]::new);
  }

  /** What makes pairs of standard normal numbers of pairs of words. */
  static List<NoiseLoop> normal() {
    return List.of(
        VectorNoiseLoops::mantissas,
        VectorNoiseLoops::logarithms,
        VectorNoiseLoops::radii,
        VectorNoiseLoops::sines,
        VectorNoiseLoops::cosines,
        VectorNoiseLoops::first,
        VectorNoiseLoops::second);
  }

  /** What makes pairs of numbers in [0, 1) of pairs of words. */
  static List<NoiseLoop> uniform() {
    return List.of(VectorNoiseLoops::uniform);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    long key = frame.key(fill.stream());
    int[] words = scratch.words();
    float[][] registers = scratch.registers();
    float[] first = registers[VectorNoiseLoops.FIRST];
    float[] second = registers[VectorNoiseLoops.SECOND];
    float[] numbers = registers[NUMBERS];
    int to = tiling.to(tile);
    for (int from = tiling.from(tile); from < to; from += Scratch.WIDTH) {
      int count = Math.min(Scratch.WIDTH, to - from);
      int stride = stride(count);
      VectorPhiloxLoops.words(from / Philox.WORDS, frame.step(), key, words, stride);
      for (NoiseLoop loop : loops) {
        loop.run(words, registers, 2 * stride);
      }
      VectorNoiseLoops.interleave(first, second, stride, numbers);
      System.arraycopy(numbers, 0, frame.memory(), fill.result() + from, count);
    }
  }

  /** How many blocks are computed for so many numbers: whole vectors of them. */
  private static int stride(int count) {
    int blocks = (count + Philox.WORDS - 1) / Philox.WORDS;
    return (blocks + LANES - 1) / LANES * LANES;
  }
}
