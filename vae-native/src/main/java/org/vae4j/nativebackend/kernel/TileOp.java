package org.vae4j.nativebackend.kernel;

/** What an elementwise kernel can do with the numbers of a tile. */
public enum TileOp {
  NEGATE,
  EXP,
  LOG,
  LOG1P,
  SQRT,
  SQUARE,
  RECIPROCAL,
  ABS,
  SIGN,
  TANH,
  SIGMOID,
  SOFTPLUS,
  RELU,
  LGAMMA,
  DIGAMMA,
  TRIGAMMA,
  IS_FINITE,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  MAXIMUM,
  MINIMUM,
  POW,
  GREATER,
  EQUAL,
  SELECT
}
