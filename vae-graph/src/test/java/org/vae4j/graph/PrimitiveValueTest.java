package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Every primitive's value against numbers from another source: a formula, a table, or by hand. */
class PrimitiveValueTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final long SEED = 11;
  private static final Tensor SIX = Eager.tensor(Shape.of(2, 3), 1, 5, 3, 4, 2, 6);
  private static final Tensor IMAGE = Eager.tensor(Shape.of(1, 2, 3, 1), 1, 2, 3, 4, 5, 6);
  private static final Tensor KERNEL = Eager.tensor(Shape.of(1, 2, 1, 1), 10, 1);

  /** Places at columns -1 and 1, rows 0 and 2: some of them on the padding. */
  private static final Convolution PADDED = new Convolution(2, 0, 1, 1, 0);

  private static final Attributes WINDOW = new Attributes.Window(PADDED, 2, 3, 1, 2);
  private static final double EULER = 0.57721566490153286;

  /** Double precision, a few roundings. */
  private static final double TOLERANCE = 1e-13;

  @ParameterizedTest
  @EnumSource
  void hasTheValueOfItsDefinition(Primitive primitive) {
    Check check = check(primitive);
    assertEquals(check.shape(), check.result().shape());
    assertArrayEquals(check.numbers(), check.result().values(), TOLERANCE);
  }

  private record Check(Tensor result, Shape shape, List<Double> expected) {
    double[] numbers() {
      return expected.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static Check of(Tensor result, Shape shape, Double... expected) {
    return new Check(result, shape, List.of(expected));
  }

  private static Check vector(Tensor result, Double... expected) {
    return of(result, Shape.of(expected.length), expected);
  }

  private static Tensor tensor(double... values) {
    return Eager.tensor(Shape.of(values.length), values);
  }

  private static Tensor matrix(int rows, int columns, double... values) {
    return Eager.tensor(Shape.of(rows, columns), values);
  }

  private static Check check(Primitive primitive) {
    return switch (primitive) {
      case INPUT -> source(primitive, 1.5, 2.5);
      case PARAMETER -> source(primitive, 3.5, 4.5);
      case CONSTANT ->
          of(tensor(0).constant(Shape.of(1, 2), 0.1f, 2), Shape.of(1, 2), (double) 0.1f, 2.0);
      case RANDOM_NORMAL -> source(primitive, drawn(RandomStream::fillNormal));
      case RANDOM_UNIFORM -> source(primitive, drawn(RandomStream::fillUniform));

      case NEGATE -> vector(tensor(1.5, -2, 0).negate(), -1.5, 2.0, -0.0);
      case EXP -> vector(tensor(0, 1, -1, -800).exp(), 1.0, Math.E, 1 / Math.E, 0.0);
      case LOG -> vector(tensor(1, Math.E, 0).log(), 0.0, 1.0, -INFINITY);
      case LOG1P -> vector(tensor(0, 1e-10, -1).log1p(), 0.0, 1e-10 - 0.5e-20, -INFINITY);
      case SQRT -> vector(tensor(0, 4, 2, -1).sqrt(), 0.0, 2.0, 1.4142135623730951, Double.NaN);
      case SQUARE -> vector(tensor(3, -0.5).square(), 9.0, 0.25);
      case RECIPROCAL -> vector(tensor(4, -0.5, 0).reciprocal(), 0.25, -2.0, INFINITY);
      case ABS -> vector(tensor(3, -3, 0).abs(), 3.0, 3.0, 0.0);
      case SIGN -> vector(tensor(3, -3, 0).sign(), 1.0, -1.0, 0.0);
      case TANH -> vector(tensor(0, 1, -40).tanh(), 0.0, 0.76159415595576489, -1.0);
      case SIGMOID -> vector(tensor(0, 2, -800).sigmoid(), 0.5, 0.88079707797788243, 0.0);
      case SOFTPLUS ->
          vector(tensor(0, 1, 800, -800).softplus(), Math.log(2), 1.3132616875182228, 800.0, 0.0);
      case RELU -> vector(tensor(2, -2, 0).relu(), 2.0, 0.0, 0.0);
      case LGAMMA -> vector(tensor(1, 0.5, 5).lgamma(), 0.0, 0.5723649429247001, Math.log(24));
      case DIGAMMA ->
          vector(tensor(1, 0.5, 2).digamma(), -EULER, -EULER - 2 * Math.log(2), 1 - EULER);
      case TRIGAMMA ->
          vector(
              ((PrimitiveTensor) tensor(1, 0.5, 2)).trigamma(),
              Math.PI * Math.PI / 6,
              Math.PI * Math.PI / 2,
              Math.PI * Math.PI / 6 - 1);
      case IS_FINITE ->
          vector(tensor(1, INFINITY, -INFINITY, Double.NaN).isFinite(), 1.0, 0.0, 0.0, 0.0);

      case ADD -> vector(tensor(1, 2).plus(tensor(10)), 11.0, 12.0);
      case SUBTRACT -> vector(tensor(1).minus(tensor(10, 20)), -9.0, -19.0);
      case MULTIPLY ->
          of(matrix(2, 1, 2, 3).times(tensor(5, 7)), Shape.of(2, 2), 10.0, 14.0, 15.0, 21.0);
      case DIVIDE -> vector(tensor(1, 3, 0).dividedBy(tensor(4, 0, 0)), 0.25, INFINITY, Double.NaN);
      case MAXIMUM -> vector(tensor(1, 2, 3).maximum(2), 2.0, 2.0, 3.0);
      case MINIMUM -> vector(tensor(1, 2, 3).minimum(2), 1.0, 2.0, 2.0);
      case POW ->
          vector(tensor(2, 4, 0, 0, 2).pow(tensor(3, -0.5, 0, 2, 0)), 8.0, 0.5, 1.0, 0.0, 1.0);
      case GREATER -> vector(tensor(1, 2, 3).greaterThan(2), 0.0, 0.0, 1.0);
      case EQUAL -> vector(tensor(1, 2, 3).equalTo(tensor(2)), 0.0, 1.0, 0.0);
      case SELECT ->
          of(
              tensor(1, 0).select(matrix(2, 2, 1, 2, 3, 4), tensor(-1)),
              Shape.of(2, 2),
              1.0,
              -1.0,
              3.0,
              -1.0);

      case SUM -> vector(SIX.sum(0), 5.0, 7.0, 9.0);
      case MAX -> vector(SIX.max(1), 5.0, 6.0);
      case LOG_SUM_EXP -> vector(SIX.log().logSumExp(-1), Math.log(9), Math.log(12));
      case ARG_MAX -> vector(SIX.argMax(-1), 1.0, 2.0);

      case MAT_MUL ->
          of(
              SIX.matMul(matrix(2, 3, 1, 0, -1, 2, 1, 0), false, true),
              Shape.of(2, 2),
              -2.0,
              7.0,
              -2.0,
              10.0);
      case CONV2D -> of(IMAGE.conv2d(KERNEL, PADDED), Shape.of(1, 2, 2, 1), 1.0, 23.0, 0.0, 0.0);
      case CONV2D_INPUT_GRADIENT ->
          of(
              Eager.tensor(Shape.of(1, 2, 2, 1), 1, 2, 3, 4).conv2dTransposed(KERNEL, PADDED, 2, 3),
              Shape.of(1, 2, 3, 1),
              1.0,
              20.0,
              2.0,
              0.0,
              0.0,
              0.0);
      case CONV2D_KERNEL_GRADIENT ->
          of(
              ((PrimitiveTensor) IMAGE)
                  .emit(primitive, WINDOW, IMAGE, Eager.tensor(Shape.of(1, 2, 2, 1), 1, 2, 3, 4)),
              Shape.of(1, 2, 1, 1),
              4.0,
              7.0);

      case RESHAPE -> of(SIX.reshape(3, 2), Shape.of(3, 2), 1.0, 5.0, 3.0, 4.0, 2.0, 6.0);
      case TRANSPOSE -> of(SIX.transpose(1, 0), Shape.of(3, 2), 1.0, 4.0, 5.0, 2.0, 3.0, 6.0);
      case BROADCAST_TO ->
          of(tensor(1, 2).broadcastTo(Shape.of(2, 2)), Shape.of(2, 2), 1.0, 2.0, 1.0, 2.0);
      case CONCAT ->
          of(
              SIX.concat(1, matrix(2, 1, 7, 8)),
              Shape.of(2, 4),
              1.0,
              5.0,
              3.0,
              7.0,
              4.0,
              2.0,
              6.0,
              8.0);
      case SLICE -> of(SIX.slice(1, 1, 3), Shape.of(2, 2), 5.0, 3.0, 2.0, 6.0);
      case PAD -> vector(tensor(1, 2).pad(0, 1, 2), 0.0, 1.0, 2.0, 0.0, 0.0);
      case GATHER -> of(SIX.gather(tensor(1, 1)), Shape.of(2, 3), 4.0, 2.0, 6.0, 4.0, 2.0, 6.0);
      case SCATTER_ADD ->
          of(SIX.scatterAdd(tensor(1, 1), 2), Shape.of(2, 3), 0.0, 0.0, 0.0, 5.0, 7.0, 9.0);

      case STOP_GRADIENT -> vector(tensor(1, 2).stopGradient(), 1.0, 2.0);
      case CUSTOM_GRADIENT ->
          vector(tensor(1, 2).withGradient((gradient, in) -> in, tensor(3)), 1.0, 2.0);
    };
  }

  private static Check source(Primitive primitive, Double... expected) {
    Operation operation = Operation.to(Shape.of(2), primitive, new Attributes.Named("s"));
    return vector(Eager.compute(operation, List.of(), new Sources()), expected);
  }

  private interface Fill {
    void fill(RandomStream stream, float[] out, int offset, int count, long first);
  }

  private static Double[] drawn(Fill fill) {
    float[] numbers = new float[2];
    fill.fill(new Sources().stream("s"), numbers, 0, 2, 0);
    return new Double[] {(double) numbers[0], (double) numbers[1]};
  }

  private record Sources() implements Environment {
    @Override
    public double[] input(String name) {
      return new double[] {1.5, 2.5};
    }

    @Override
    public double[] parameter(String name) {
      return new double[] {3.5, 4.5};
    }

    @Override
    public RandomStream stream(String name) {
      return RandomStream.of(SEED, name, 1);
    }
  }

  @Test
  void logSumExpIsStableForAnyMagnitude() {
    assertEquals(-INFINITY, tensor(-INFINITY, -INFINITY).logSumExp().value());
    assertEquals(INFINITY, tensor(INFINITY, 1).logSumExp().value());
    assertEquals(1000 + Math.log(2), tensor(1000, 1000).logSumExp().value(), 1e-12);
    assertEquals(-1000 + Math.log(2), tensor(-1000, -1000).logSumExp().value(), 1e-12);
  }

  @Test
  void powHasNoNegativeBase() {
    Tensor powers = tensor(-2, -2, 0, 0).pow(tensor(2, 0, 0, -1));
    assertArrayEquals(new double[] {Double.NaN, 1, 1, INFINITY}, powers.values());
  }

  @Test
  void whatFloat32CannotHoldIsNotFinite() {
    assertArrayEquals(new double[] {1, 0}, tensor(3e38, 1e39).isFinite().values());
  }

  @Test
  void convolutionSumsWindows() {
    Tensor image = Eager.tensor(Shape.of(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Tensor ones = Eager.tensor(Shape.of(2, 2, 1, 2), 1, 0, 1, 0, 1, 0, 1, -1);
    assertArrayEquals(
        new double[] {12, -5, 16, -6, 24, -8, 28, -9},
        image.conv2d(ones, Convolution.valid(1)).values());
  }

  @Test
  void indicesMustExist() {
    assertThrows(IndexOutOfBoundsException.class, () -> SIX.gather(tensor(2)));
    assertThrows(IndexOutOfBoundsException.class, () -> SIX.gather(tensor(0.5)));
    assertThrows(IndexOutOfBoundsException.class, () -> SIX.scatterAdd(tensor(0, -1), 2));
  }
}
