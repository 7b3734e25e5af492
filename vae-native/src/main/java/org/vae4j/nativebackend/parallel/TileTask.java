package org.vae4j.nativebackend.parallel;

/** Work in independent tiles. */
@FunctionalInterface
public interface TileTask {
  /**
   * Computes one tile.
   *
   * @param worker who computes: 0 is the calling thread
   */
  void run(int tile, int worker);
}
