package org.vae4j.nativebackend.kernel;

import org.vae4j.nativebackend.kernel.TileProgram.Compute;

/** The loops of the elementwise operations, over registers. */
final class TileMath {
  private TileMath() {}

  /** Computes the first {@code n} elements of a register. */
  static void compute(Compute step, float[][] registers, int n) {
    float[] a = registers[step.a()];
    float[] b = registers[step.b()];
    float[] out = registers[step.register()];
    switch (step.op()) {
      case NEGATE -> negate(a, out, n);
      case EXP -> exp(a, out, n);
      case LOG -> log(a, out, n);
      case LOG1P -> log1p(a, out, n);
      case SQRT -> sqrt(a, out, n);
      case SQUARE -> multiply(a, a, out, n);
      case RECIPROCAL -> reciprocal(a, out, n);
      case ABS -> abs(a, out, n);
      case SIGN -> sign(a, out, n);
      case TANH -> tanh(a, out, n);
      case SIGMOID -> sigmoid(a, out, n);
      case SOFTPLUS -> softplus(a, out, n);
      case RELU -> relu(a, out, n);
      case LGAMMA -> lgamma(a, out, n);
      case DIGAMMA -> digamma(a, out, n);
      case TRIGAMMA -> trigamma(a, out, n);
      case IS_FINITE -> isFinite(a, out, n);
      case ADD -> add(a, b, out, n);
      case SUBTRACT -> subtract(a, b, out, n);
      case MULTIPLY -> multiply(a, b, out, n);
      case DIVIDE -> divide(a, b, out, n);
      case MAXIMUM -> maximum(a, b, out, n);
      case MINIMUM -> minimum(a, b, out, n);
      case POW -> pow(a, b, out, n);
      case GREATER -> greater(a, b, out, n);
      case EQUAL -> equal(a, b, out, n);
      case SELECT -> select(a, b, registers[step.c()], out, n);
    }
  }

  private static void negate(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = -a[i];
    }
  }

  private static void exp(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.exp(a[i]);
    }
  }

  private static void log(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.log(a[i]);
    }
  }

  private static void log1p(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.log1p(a[i]);
    }
  }

  private static void sqrt(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = (float) Math.sqrt(a[i]);
    }
  }

  private static void reciprocal(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = 1f / a[i];
    }
  }

  private static void abs(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.abs(a[i]);
    }
  }

  private static void sign(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.signum(a[i]);
    }
  }

  private static void tanh(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.tanh(a[i]);
    }
  }

  private static void sigmoid(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.sigmoid(a[i]);
    }
  }

  private static void softplus(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.softplus(a[i]);
    }
  }

  private static void relu(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], 0f);
    }
  }

  private static void lgamma(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.lgamma(a[i]);
    }
  }

  private static void digamma(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.digamma(a[i]);
    }
  }

  private static void trigamma(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.trigamma(a[i]);
    }
  }

  private static void isFinite(float[] a, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.abs(a[i]) <= Float.MAX_VALUE ? 1f : 0f;
    }
  }

  private static void add(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i];
    }
  }

  private static void subtract(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] - b[i];
    }
  }

  private static void multiply(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  private static void divide(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] / b[i];
    }
  }

  private static void maximum(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], b[i]);
    }
  }

  private static void minimum(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(a[i], b[i]);
    }
  }

  private static void pow(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = FloatMath.pow(a[i], b[i]);
    }
  }

  private static void greater(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] > b[i] ? 1f : 0f;
    }
  }

  private static void equal(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] == b[i] ? 1f : 0f;
    }
  }

  /** By masks, as a branch would be mispredicted at every other element. */
  private static void select(float[] condition, float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      int magnitude = Float.floatToRawIntBits(condition[i]) & Integer.MAX_VALUE;
      int mask = -magnitude >> 31;
      int chosen = (Float.floatToRawIntBits(a[i]) & mask) | (Float.floatToRawIntBits(b[i]) & ~mask);
      out[i] = Float.intBitsToFloat(chosen);
    }
  }
}
