package org.vae4j.graph;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.vae4j.numeric.Array;
import org.vae4j.numeric.Convolutions;
import org.vae4j.numeric.Elementwise;
import org.vae4j.numeric.MatrixMultiplication;
import org.vae4j.numeric.Reductions;
import org.vae4j.numeric.Shapes;
import org.vae4j.numeric.SpecialFunctions;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/** What each primitive means, in float64: the definition that every backend is tested against. */
public final class ValueRules {
  private final Operation operation;
  private final Shape shape;
  private final List<Array> inputs;
  private final Environment environment;

  private ValueRules(
      Operation operation, Shape shape, List<Array> inputs, Environment environment) {
    this.operation = operation;
    this.shape = shape;
    this.inputs = inputs;
    this.environment = environment;
  }

  /** The value of a node, given those of its inputs. */
  public static Array value(Node node, List<Array> inputs, Environment environment) {
    return value(Operation.of(node), node.shape(), inputs, environment);
  }

  static Array value(
      Operation operation, Shape shape, List<Array> inputs, Environment environment) {
    return new ValueRules(operation, shape, inputs, environment).value();
  }

  private Array value() {
    return switch (operation.primitive()) {
      case INPUT -> new Array(shape, environment.input(name()).clone());
      case PARAMETER -> new Array(shape, environment.parameter(name()).clone());
      case CONSTANT -> Array.of(shape, attributes(Attributes.Values.class).numbers());
      case RANDOM_NORMAL -> drawn(RandomStream::fillNormal);
      case RANDOM_UNIFORM -> drawn(RandomStream::fillUniform);

      case NEGATE -> map(x -> -x);
      case EXP -> map(Math::exp);
      case LOG -> map(Math::log);
      case LOG1P -> map(Math::log1p);
      case SQRT -> map(Math::sqrt);
      case SQUARE -> map(x -> x * x);
      case RECIPROCAL -> map(x -> 1 / x);
      case ABS -> map(Math::abs);
      case SIGN -> map(Math::signum);
      case TANH -> map(Math::tanh);
      case SIGMOID -> map(SpecialFunctions::sigmoid);
      case SOFTPLUS -> map(SpecialFunctions::softplus);
      case RELU -> map(x -> Math.max(x, 0));
      case LGAMMA -> map(SpecialFunctions::lgamma);
      case DIGAMMA -> map(SpecialFunctions::digamma);
      case TRIGAMMA -> map(SpecialFunctions::trigamma);
      // beyond the range of float32 a backend has an infinity
      case IS_FINITE -> map(x -> Float.isFinite((float) x) ? 1 : 0);

      case ADD -> map(Double::sum);
      case SUBTRACT -> map((a, b) -> a - b);
      case MULTIPLY -> map((a, b) -> a * b);
      case DIVIDE -> map((a, b) -> a / b);
      case MAXIMUM -> map(Math::max);
      case MINIMUM -> map(Math::min);
      case POW -> map((a, b) -> a < 0 && b != 0 ? Double.NaN : Math.pow(a, b));
      case GREATER -> map((a, b) -> a > b ? 1 : 0);
      case EQUAL -> map((a, b) -> a == b ? 1 : 0);
      case SELECT -> Elementwise.select(input(0), input(1), input(2));

      case SUM -> Reductions.sum(input(0), axes());
      case MAX -> Reductions.max(input(0), axes());
      case LOG_SUM_EXP -> Reductions.logSumExp(input(0), axes());
      case ARG_MAX -> Reductions.argMax(input(0), axis());

      case MAT_MUL -> product();
      case CONV2D -> Convolutions.forward(input(0), input(1), window().geometry());
      case CONV2D_INPUT_GRADIENT ->
          Convolutions.towardsImages(input(0), input(1), window().geometry(), shape);
      case CONV2D_KERNEL_GRADIENT ->
          Convolutions.towardsKernel(input(0), input(1), window().geometry(), shape);

      case RESHAPE -> Shapes.reshape(input(0), shape);
      case TRANSPOSE -> Shapes.transpose(input(0), attributes(Attributes.Order.class).order());
      case BROADCAST_TO -> Elementwise.repeated(input(0), shape);
      case CONCAT -> Shapes.concat(inputs, axis());
      case SLICE -> slice();
      case PAD -> pad();
      case GATHER -> Shapes.gather(input(0), input(1));
      case SCATTER_ADD ->
          Shapes.scatterAdd(input(0), input(1), attributes(Attributes.Rows.class).rows());
      case STOP_GRADIENT, CUSTOM_GRADIENT -> input(0);
    };
  }

  private Array input(int index) {
    return inputs.get(index);
  }

  private <A extends Attributes> A attributes(Class<A> kind) {
    return operation.attributes(kind);
  }

  private String name() {
    return attributes(Attributes.Named.class).name();
  }

  private List<Integer> axes() {
    return attributes(Attributes.Axes.class).axes();
  }

  private int axis() {
    return attributes(Attributes.Along.class).axis();
  }

  private Attributes.Window window() {
    return attributes(Attributes.Window.class);
  }

  private Array map(DoubleUnaryOperator f) {
    return Elementwise.map(input(0), f);
  }

  private Array map(DoubleBinaryOperator f) {
    return Elementwise.map(input(0), input(1), f);
  }

  private interface Distribution {
    void fill(RandomStream stream, float[] out, int offset, int count, long first);
  }

  /** Float32 numbers exactly, so that all backends see the same noise. */
  private Array drawn(Distribution distribution) {
    float[] numbers = new float[shape.size()];
    distribution.fill(environment.stream(name()), numbers, 0, numbers.length, 0);
    return Array.of(shape, numbers);
  }

  private Array product() {
    Attributes.Transposes transposes = attributes(Attributes.Transposes.class);
    return MatrixMultiplication.of(input(0), input(1), transposes.left(), transposes.right());
  }

  private Array slice() {
    Attributes.Span span = attributes(Attributes.Span.class);
    return Shapes.slice(input(0), span.axis(), span.from(), span.to());
  }

  private Array pad() {
    Attributes.Padding padding = attributes(Attributes.Padding.class);
    return Shapes.pad(input(0), padding.axis(), padding.before(), padding.after());
  }
}
