package org.vae4j.graph;

/**
 * The operations a backend knows: a set closed under differentiation (except {@link #TRIGAMMA}).
 *
 * <p>Whoever handles primitives does it in a {@code switch} expression without a {@code default},
 * so that a new one does not compile until it is handled everywhere. Beside each name stand the
 * inputs and the {@link Attributes} it carries.
 */
public enum Primitive {
  /** Fed at every run; {@link Attributes.Named}. */
  INPUT,
  /** Lives in the session; {@link Attributes.Named}. */
  PARAMETER,
  /** {@link Attributes.Values}. */
  CONSTANT,
  /** Standard normal numbers; {@link Attributes.Named} is the stream. */
  RANDOM_NORMAL,
  /** Uniform numbers in [0, 1); {@link Attributes.Named} is the stream. */
  RANDOM_UNIFORM,

  /** x. */
  NEGATE,
  /** x. */
  EXP,
  /** x. */
  LOG,
  /** x. */
  LOG1P,
  /** x. */
  SQRT,
  /** x. */
  SQUARE,
  /** x. */
  RECIPROCAL,
  /** x. */
  ABS,
  /** x. */
  SIGN,
  /** x. */
  TANH,
  /** x. */
  SIGMOID,
  /** x. */
  SOFTPLUS,
  /** x. */
  RELU,
  /** x. */
  LGAMMA,
  /** x. */
  DIGAMMA,
  /** The derivative of digamma, x; the only primitive without a gradient of its own. */
  TRIGAMMA,
  /** x. */
  IS_FINITE,

  /** a, b; the two broadcast, as in all operations on several operands. */
  ADD,
  /** a, b. */
  SUBTRACT,
  /** a, b. */
  MULTIPLY,
  /** a, b. */
  DIVIDE,
  /** a, b. */
  MAXIMUM,
  /** a, b. */
  MINIMUM,
  /** base, exponent. */
  POW,
  /** a, b: 1 where a &gt; b. */
  GREATER,
  /** a, b: 1 where a = b. */
  EQUAL,
  /** condition, ifTrue, ifFalse. */
  SELECT,

  /** x; {@link Attributes.Axes}. */
  SUM,
  /** x; {@link Attributes.Axes}. */
  MAX,
  /** x; {@link Attributes.Axes}. */
  LOG_SUM_EXP,
  /** x; {@link Attributes.Along}. */
  ARG_MAX,

  /** a, b of equal leading axes; {@link Attributes.Transposes}. */
  MAT_MUL,
  /** images, kernel; {@link Attributes.Window}. */
  CONV2D,
  /** output gradient, kernel, giving images; {@link Attributes.Window}. */
  CONV2D_INPUT_GRADIENT,
  /** images, output gradient, giving a kernel; {@link Attributes.Window}. */
  CONV2D_KERNEL_GRADIENT,

  /** x. */
  RESHAPE,
  /** x; {@link Attributes.Order}. */
  TRANSPOSE,
  /** x. */
  BROADCAST_TO,
  /** One or more parts; {@link Attributes.Along}. */
  CONCAT,
  /** x; {@link Attributes.Span}. */
  SLICE,
  /** x; {@link Attributes.Padding}. */
  PAD,
  /** table, indices. */
  GATHER,
  /** updates, indices; {@link Attributes.Rows}. */
  SCATTER_ADD,

  /** x. */
  STOP_GRADIENT,
  /** The value, then the inputs its gradient goes to; {@link Attributes.Rule}. */
  CUSTOM_GRADIENT
}
