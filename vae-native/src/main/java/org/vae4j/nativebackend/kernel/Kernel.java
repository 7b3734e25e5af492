package org.vae4j.nativebackend.kernel;

/**
 * A piece of work with all its addresses bound, cut into independent tiles.
 *
 * <p>To write one: let the number of tiles and what a tile computes depend on shapes only, compute
 * a tile whole, in a fixed order of additions, and write nothing that another tile reads or writes.
 * Then the result has the same bits however many threads take part. A tile must not allocate.
 */
public interface Kernel {
  /** How many numbers behind what it reads a kernel may look at: less than a cache line. */
  int SLACK = 16;

  /** How many tiles there are, at least 1. */
  int tiles();

  /**
   * Computes one tile.
   *
   * @param frame the memory and the keys of this run
   * @param scratch the working memory of the thread that computes
   */
  void run(int tile, Frame frame, Scratch scratch);
}
