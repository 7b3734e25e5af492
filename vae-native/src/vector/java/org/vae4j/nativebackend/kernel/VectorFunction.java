package org.vae4j.nativebackend.kernel;

import java.util.List;
import org.vae4j.nativebackend.kernel.TileStep.Place;

/**
 * An elementwise operation as passes over a tile.
 *
 * @param passes in their order; the last one writes the result
 */
record VectorFunction(List<Pass> passes) {
  /** What a pass reads and writes. */
  enum Slot {
    /** The first operand. */
    A,
    /** The second operand. */
    B,
    /** The third operand. */
    C,
    /** What passes hand to one another. */
    BETWEEN,
    /** The same. */
    ASIDE,
    /** The same. */
    THIRD,
    /** The result. */
    RESULT
  }

  /** A loop over {@code a}, {@code b} and {@code c}, whichever of them it reads. */
  record Pass(VectorLoop loop, Slot a, Slot b, Slot c, Slot out) {}

  private static VectorFunction of(Pass... passes) {
    return new VectorFunction(List.of(passes));
  }

  private static VectorFunction of(VectorLoop loop) {
    return of(new Pass(loop, Slot.A, Slot.B, Slot.C, Slot.RESULT));
  }

  private static Pass pass(VectorLoop loop, Slot from, Slot to) {
    return new Pass(loop, from, from, from, to);
  }

  /** The result from the first operand and from what was computed before. */
  private static Pass last(VectorLoop loop) {
    return new Pass(loop, Slot.A, Slot.BETWEEN, Slot.ASIDE, Slot.RESULT);
  }

  static VectorFunction of(TileOp op) {
    return switch (op) {
      case NEGATE -> of(VectorLoops::negate);
      case EXP -> of(pass(VectorLoops::expOfBounded, Slot.A, Slot.BETWEEN), last(VectorLoops::exp));
      case LOG ->
          of(
              pass(VectorLoops::mantissaLessOne, Slot.A, Slot.THIRD),
              pass(VectorLoops::exponent, Slot.A, Slot.ASIDE),
              new Pass(VectorLoops::logOfPositive, Slot.THIRD, Slot.ASIDE, Slot.C, Slot.BETWEEN),
              last(VectorLoops::log));
      case LOG1P ->
          of(
              pass(VectorLoops::oneMore, Slot.A, Slot.BETWEEN),
              pass(VectorLoops::mantissaLessOne, Slot.BETWEEN, Slot.THIRD),
              pass(VectorLoops::exponent, Slot.BETWEEN, Slot.ASIDE),
              new Pass(VectorLoops::logOfPositive, Slot.THIRD, Slot.ASIDE, Slot.C, Slot.ASIDE),
              new Pass(VectorLoops::log, Slot.BETWEEN, Slot.ASIDE, Slot.C, Slot.BETWEEN),
              last(VectorLoops::log1p));
      case SQRT -> of(VectorLoops::sqrt);
      case SQUARE -> of(VectorLoops::square);
      case RECIPROCAL -> of(VectorLoops::reciprocal);
      case ABS -> of(VectorLoops::abs);
      case SIGN -> of(VectorLoops::sign);
      case TANH ->
          of(
              pass(VectorLoops::twiceMagnitude, Slot.A, Slot.BETWEEN),
              pass(VectorLoops::expOfBounded, Slot.BETWEEN, Slot.BETWEEN),
              last(VectorLoops::tanh));
      case SIGMOID ->
          of(
              pass(VectorLoops::negatedMagnitude, Slot.A, Slot.BETWEEN),
              pass(VectorLoops::expOfBounded, Slot.BETWEEN, Slot.BETWEEN),
              last(VectorLoops::sigmoid));
      case SOFTPLUS ->
          of(
              pass(VectorLoops::negatedMagnitude, Slot.A, Slot.BETWEEN),
              pass(VectorLoops::expOfBounded, Slot.BETWEEN, Slot.BETWEEN),
              last(VectorLoops::softplus));
      case RELU -> of(VectorLoops::relu);
      case LGAMMA -> of(VectorLoops::lgamma);
      case DIGAMMA -> of(VectorLoops::digamma);
      case TRIGAMMA -> of(VectorLoops::trigamma);
      case IS_FINITE -> of(VectorLoops::isFinite);
      case ADD -> of(VectorLoops::add);
      case SUBTRACT -> of(VectorLoops::subtract);
      case MULTIPLY -> of(VectorLoops::multiply);
      case DIVIDE -> of(VectorLoops::divide);
      case MAXIMUM -> of(VectorLoops::maximum);
      case MINIMUM -> of(VectorLoops::minimum);
      case POW -> of(VectorLoops::pow);
      case GREATER -> of(VectorLoops::greater);
      case EQUAL -> of(VectorLoops::equal);
      case SELECT -> of(VectorLoops::select);
    };
  }

  /** How many passes an operation begins with that leave e^-|x| between, and nothing else. */
  static int sharedPasses(TileOp op) {
    return op == TileOp.SIGMOID || op == TileOp.SOFTPLUS ? 2 : 0;
  }

  /** The passes of an operation over the places of a step. */
  static List<TileStep> passes(TileStep.Compute step) {
    return of(step.op()).passes().stream()
        .<TileStep>map(
            pass ->
                new TileStep.Pass(
                    pass.loop(),
                    place(pass.out(), step),
                    place(pass.a(), step),
                    place(pass.b(), step),
                    place(pass.c(), step)))
        .toList();
  }

  private static Place place(Slot slot, TileStep.Compute step) {
    return switch (slot) {
      case A -> step.a();
      case B -> step.b();
      case C -> step.c();
      case BETWEEN -> Place.register(Scratch.SPARE);
      case ASIDE -> Place.register(Scratch.SPARE + 1);
      case THIRD -> Place.register(Scratch.SPARE + 2);
      case RESULT -> step.out();
    };
  }
}
