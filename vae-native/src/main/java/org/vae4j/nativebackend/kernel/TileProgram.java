package org.vae4j.nativebackend.kernel;

import java.util.List;

/**
 * A chain of elementwise operations over one range of elements: registers are loaded, computed
 * with, and stored, tile by tile.
 *
 * @param size how many elements
 * @param steps in order of execution
 */
public record TileProgram(int size, List<Step> steps) {
  /** Takes a copy. */
  public TileProgram {
    steps = List.copyOf(steps);
  }

  /** What happens to a tile. */
  public sealed interface Step {}

  /** Fills a register with the elements of an operand. */
  public record Load(int register, StridedRead from) implements Step {}

  /** Computes a register from others; what an operation does not have is register 0. */
  public record Compute(TileOp op, int register, int a, int b, int c) implements Step {}

  /** Writes a register to its place in a row-major result. */
  public record Store(int register, int address) implements Step {}

  /** How many operations compute an element. */
  long work() {
    return steps.stream().filter(Compute.class::isInstance).count();
  }
}
