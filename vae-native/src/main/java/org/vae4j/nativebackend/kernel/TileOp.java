package org.vae4j.nativebackend.kernel;

/** What an elementwise kernel can do with the numbers of a tile. */
public enum TileOp {
  NEGATE(1),
  EXP(1),
  LOG(1),
  LOG1P(1),
  SQRT(1),
  SQUARE(1),
  RECIPROCAL(1),
  ABS(1),
  SIGN(1),
  TANH(1),
  SIGMOID(1),
  SOFTPLUS(1),
  RELU(1),
  LGAMMA(1),
  DIGAMMA(1),
  TRIGAMMA(1),
  IS_FINITE(1),
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  MAXIMUM(2),
  MINIMUM(2),
  POW(2),
  GREATER(2),
  EQUAL(2),
  SELECT(3);

  private final int operands;

  TileOp(int operands) {
    this.operands = operands;
  }

  /** How many operands it has. */
  public int operands() {
    return operands;
  }
}
