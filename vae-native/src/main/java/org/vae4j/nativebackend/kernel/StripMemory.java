package org.vae4j.nativebackend.kernel;

/**
 * The memory of what is needed within a strip only: a piece for each thread, small enough to stay
 * in its cache from strip to strip, so that these numbers never travel to memory.
 *
 * <p>Addresses in it are negative. They belong to the first row of all, as other addresses do; how
 * far they are from where a thread keeps the present strip, {@link Scratch#at} knows.
 *
 * @param from where the piece of the first thread begins
 * @param size of a piece
 */
public record StripMemory(int from, int size) {
  /** The address of a place in the pieces. */
  public static int address(int offset) {
    return offset | Integer.MIN_VALUE;
  }

  /** What leads from a negative address to the place of a thread. */
  int shift(int thread, int numbersBefore) {
    return from + thread * size - numbersBefore;
  }

  /** The place of any address. */
  static int at(int address, int shift) {
    return address >= 0 ? address : (address & Integer.MAX_VALUE) + shift;
  }
}
