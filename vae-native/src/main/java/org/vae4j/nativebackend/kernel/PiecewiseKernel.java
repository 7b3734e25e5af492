package org.vae4j.nativebackend.kernel;

/**
 * A kernel whose work is a line of units, any stretch of which can be computed by itself: the
 * elements of a chain, the rows of a product, the sums of rows.
 */
public interface PiecewiseKernel extends Kernel {
  /** A stretch begins at a multiple of so many units, and ends at one or with the last unit. */
  int ALIGNMENT = 16;

  /** All units, and how many of them are worth a hand-over. */
  Tiling tiling();

  /** Computes the units {@code from … to - 1}; the bits do not depend on where they are cut. */
  void compute(int from, int to, Frame frame, Scratch scratch);

  @Override
  default int tiles() {
    return tiling().tiles();
  }

  @Override
  default void run(int tile, Frame frame, Scratch scratch) {
    compute(tiling().from(tile), tiling().to(tile), frame, scratch);
  }
}
