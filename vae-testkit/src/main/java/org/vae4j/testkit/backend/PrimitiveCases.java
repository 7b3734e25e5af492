package org.vae4j.testkit.backend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vae4j.graph.Primitive;
import org.vae4j.tensor.Tensor;

/**
 * The cases of each primitive over ranks, odd sizes, axes of size 1, axes that are broadcast, and
 * numbers that are infinite, not a number or large.
 *
 * <p>No axis is empty: a {@link org.vae4j.tensor.Shape} has none of size 0.
 */
final class PrimitiveCases {
  private PrimitiveCases() {}

  static Stream<FormulaCase> all() {
    return Arrays.stream(Primitive.values()).flatMap(primitive -> of(primitive).stream());
  }

  /** A new primitive does not compile until it has cases here. */
  static List<FormulaCase> of(Primitive primitive) {
    String name = primitive.name();
    return switch (primitive) {
      case INPUT -> ControlCases.inputs(name);
      case CONSTANT -> ControlCases.constants(name);
      // in a session, with a stream: see ParameterContract and NoiseContract
      case PARAMETER, RANDOM_NORMAL, RANDOM_UNIFORM -> List.of();
      // in the gradients of digamma and conv2d
      case TRIGAMMA, CONV2D_KERNEL_GRADIENT -> List.of();

      case NEGATE -> UnaryCases.everywhere(name, Tensor::negate);
      case EXP -> UnaryCases.everywhere(name, Tensor::exp);
      case LOG -> UnaryCases.positive(name, Tensor::log);
      case LOG1P -> UnaryCases.positive(name, Tensor::log1p);
      case SQRT -> UnaryCases.positive(name, Tensor::sqrt);
      case SQUARE -> UnaryCases.everywhere(name, Tensor::square);
      case RECIPROCAL -> UnaryCases.everywhere(name, Tensor::reciprocal);
      case ABS -> UnaryCases.everywhere(name, Tensor::abs);
      case SIGN -> UnaryCases.everywhere(name, Tensor::sign);
      case TANH -> UnaryCases.everywhere(name, Tensor::tanh);
      case SIGMOID -> UnaryCases.everywhere(name, Tensor::sigmoid);
      case SOFTPLUS -> UnaryCases.everywhere(name, Tensor::softplus);
      case RELU -> UnaryCases.everywhere(name, Tensor::relu);
      case LGAMMA -> UnaryCases.aboveZero(name, Tensor::lgamma);
      case DIGAMMA -> UnaryCases.aboveZero(name, Tensor::digamma);
      case IS_FINITE -> UnaryCases.everywhere(name, Tensor::isFinite);

      case ADD -> BinaryCases.everywhere(name, Tensor::plus);
      case SUBTRACT -> BinaryCases.everywhere(name, Tensor::minus);
      case MULTIPLY -> BinaryCases.everywhere(name, Tensor::times);
      case DIVIDE -> BinaryCases.everywhere(name, Tensor::dividedBy);
      case MAXIMUM -> BinaryCases.everywhere(name, Tensor::maximum);
      case MINIMUM -> BinaryCases.everywhere(name, Tensor::minimum);
      case POW -> BinaryCases.powers(name);
      case GREATER -> BinaryCases.everywhere(name, Tensor::greaterThan);
      case EQUAL -> BinaryCases.everywhere(name, Tensor::equalTo);
      case SELECT -> BinaryCases.selections(name);

      case SUM -> ReductionCases.overAxes(name, Tensor::sum);
      case MAX -> ReductionCases.overAxes(name, Tensor::max);
      case LOG_SUM_EXP -> ReductionCases.overAxes(name, Tensor::logSumExp);
      case ARG_MAX -> ReductionCases.alongAxes(name, Tensor::argMax);

      case MAT_MUL -> ProductCases.all(name);
      case CONV2D -> ConvolutionCases.forward(name);
      case CONV2D_INPUT_GRADIENT -> ConvolutionCases.towardsImages(name);

      case RESHAPE -> MovementCases.reshapes(name);
      case TRANSPOSE -> MovementCases.transposes(name);
      case BROADCAST_TO -> MovementCases.broadcasts(name);
      case CONCAT -> MovementCases.concatenations(name);
      case SLICE -> MovementCases.slices(name);
      case PAD -> MovementCases.pads(name);
      case GATHER -> MovementCases.gathers(name);
      case SCATTER_ADD -> MovementCases.scatters(name);

      case STOP_GRADIENT -> ControlCases.stopped(name);
      case CUSTOM_GRADIENT -> ControlCases.customGradients(name);
    };
  }
}
