package org.vae4j.nativebackend.kernel;

/**
 * A range of indices cut into tiles of one size, the last one shorter.
 *
 * @param size how many indices
 * @param step how many of them a tile takes
 */
public record Tiling(int size, int step) {
  /** How many numbers a tile of light work (a copy, an addition) takes, to be worth a hand-over. */
  static final int LIGHT = 1 << 14;

  /** The next multiple of a unit. */
  public static int roundedUp(int size, int unit) {
    return (size + unit - 1) / unit * unit;
  }

  /** Tiles of so many indices that each covers about {@code work} numbers. */
  static Tiling ofWork(int size, long numbersPerIndex, long work) {
    long step = Math.max(1, work / Math.max(1, numbersPerIndex));
    return new Tiling(size, (int) Math.min(size, step));
  }

  /** How many tiles there are. */
  public int tiles() {
    return (size + step - 1) / step;
  }

  /** The first index of a tile. */
  public int from(int tile) {
    return tile * step;
  }

  /** The index behind the last one of a tile. */
  public int to(int tile) {
    return Math.min(size, from(tile) + step);
  }
}
