package org.vae4j.nativebackend.kernel;

import java.util.List;

/**
 * What a fused loop computes, without its addresses: equal codes share a loop.
 *
 * @param operands where the places of a run lie
 * @param lines what is computed, in order
 * @param results what is written at the end of a turn
 */
record FusedCode(List<Kind> operands, List<Line> lines, List<Result> results) {
  /** Where a place lies. */
  enum Kind {
    /** In memory, an element after the other. */
    MEMORY,
    /** In memory, one number for all elements. */
    SCALAR,
    /** In a register of the tile. */
    REGISTER
  }

  /** A vector: loaded from a place, or computed from earlier lines. */
  sealed interface Line {}

  /** The elements of a place. */
  record Load(int place) implements Line {}

  /**
   * Computed from lines. A {@code SELECT} has three, or four: the first or the second of the last
   * two, by whether the first is greater than the second.
   */
  record Compute(TileOp op, List<Integer> lines) implements Line {
    /** Takes a copy. */
    Compute {
      lines = List.copyOf(lines);
    }
  }

  /** A line that is stored to a place. */
  record Result(int line, int place) {}

  /** Takes copies. */
  FusedCode {
    operands = List.copyOf(operands);
    lines = List.copyOf(lines);
    results = List.copyOf(results);
  }

  /** Whether an operation can be a part of a fused loop: it is a few instructions. */
  static boolean admits(TileOp op) {
    return switch (op) {
      case NEGATE, SQRT, SQUARE, RECIPROCAL, ABS, RELU -> true;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM, GREATER, EQUAL, SELECT -> true;
      case EXP, LOG, LOG1P, SIGN, TANH, SIGMOID, SOFTPLUS, LGAMMA, DIGAMMA, TRIGAMMA -> false;
      case IS_FINITE, POW -> false;
    };
  }

  /** How many operands an operation has. */
  static int arity(TileOp op) {
    return switch (op) {
      case SELECT -> 3;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM, GREATER, EQUAL, POW -> 2;
      case NEGATE, EXP, LOG, LOG1P, SQRT, SQUARE, RECIPROCAL, ABS, SIGN, TANH, SIGMOID -> 1;
      case SOFTPLUS, RELU, LGAMMA, DIGAMMA, TRIGAMMA, IS_FINITE -> 1;
    };
  }
}
