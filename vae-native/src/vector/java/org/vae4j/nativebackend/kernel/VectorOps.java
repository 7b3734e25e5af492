package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The operations that fused loops are made of, a vector at a time. Each is so small that C2 always
 * inlines it.
 */
final class VectorOps {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private VectorOps() {}

  static int place(int address, int strip) {
    return StripMemory.at(address, strip);
  }

  static FloatVector load(float[] array, int index) {
    return FloatVector.fromArray(SPECIES, array, index);
  }

  static FloatVector broadcast(float[] array, int index) {
    return FloatVector.broadcast(SPECIES, array[index]);
  }

  static void store(FloatVector x, float[] array, int index) {
    x.intoArray(array, index);
  }

  static FloatVector negate(FloatVector x) {
    return x.neg();
  }

  static FloatVector sqrt(FloatVector x) {
    return x.sqrt();
  }

  static FloatVector square(FloatVector x) {
    return x.mul(x);
  }

  static FloatVector reciprocal(FloatVector x) {
    return FloatVector.broadcast(SPECIES, 1f).div(x);
  }

  static FloatVector abs(FloatVector x) {
    return x.abs();
  }

  static FloatVector relu(FloatVector x) {
    return x.max(0f);
  }

  static FloatVector add(FloatVector x, FloatVector y) {
    return x.add(y);
  }

  static FloatVector subtract(FloatVector x, FloatVector y) {
    return x.sub(y);
  }

  static FloatVector multiply(FloatVector x, FloatVector y) {
    return x.mul(y);
  }

  static FloatVector divide(FloatVector x, FloatVector y) {
    return x.div(y);
  }

  static FloatVector maximum(FloatVector x, FloatVector y) {
    return x.max(y);
  }

  static FloatVector minimum(FloatVector x, FloatVector y) {
    return x.min(y);
  }

  static FloatVector greater(FloatVector x, FloatVector y) {
    return FloatVector.zero(SPECIES).blend(1f, x.compare(VectorOperators.GT, y));
  }

  static FloatVector equal(FloatVector x, FloatVector y) {
    return FloatVector.zero(SPECIES).blend(1f, x.compare(VectorOperators.EQ, y));
  }

  static FloatVector select(FloatVector condition, FloatVector x, FloatVector y) {
    return y.blend(x, condition.compare(VectorOperators.NE, 0f));
  }

  /** x where a is greater than b, else y. */
  static FloatVector select(FloatVector a, FloatVector b, FloatVector x, FloatVector y) {
    return y.blend(x, a.compare(VectorOperators.GT, b));
  }
}
