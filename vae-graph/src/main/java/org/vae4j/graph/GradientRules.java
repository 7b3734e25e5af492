package org.vae4j.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The vector-Jacobian products of the primitives: from the gradient towards a result to the
 * gradients towards its operands, as graph again.
 *
 * <p>A rule may give a gradient of the result's shape where an operand was broadcast; the {@link
 * Differentiator} sums it. An operand without an entry receives no gradient.
 */
final class GradientRules {
  private final GraphBuilder graph;
  private final Node node;
  private final SymbolicTensor g;
  private final SymbolicTensor result;

  private GradientRules(GraphBuilder graph, Node node, SymbolicTensor gradient) {
    this.graph = graph;
    this.node = node;
    this.g = gradient;
    this.result = graph.tensor(node);
  }

  /** How to write the gradients of a node's operands, by their position. */
  static Map<Integer, Supplier<Tensor>> of(GraphBuilder graph, Node node, SymbolicTensor gradient) {
    return new GradientRules(graph, node, gradient).rules();
  }

  private Map<Integer, Supplier<Tensor>> rules() {
    return switch (node.primitive()) {
      case INPUT, PARAMETER, CONSTANT, RANDOM_NORMAL, RANDOM_UNIFORM -> Map.of();
      case SIGN, IS_FINITE, GREATER, EQUAL, ARG_MAX, STOP_GRADIENT -> Map.of();

      case NEGATE -> unary(g::negate);
      case EXP -> unary(() -> g.times(result));
      case LOG -> unary(() -> g.dividedBy(x()));
      case LOG1P -> unary(() -> g.dividedBy(x().plus(1)));
      case SQRT -> unary(() -> g.times(0.5).dividedBy(result));
      case SQUARE -> unary(() -> g.times(2).times(x()));
      case RECIPROCAL -> unary(() -> g.times(result.square()).negate());
      case ABS -> unary(() -> g.times(x().sign()));
      case TANH -> unary(() -> g.times(result.square().negate().plus(1)));
      // not 1 - sigmoid(x), which loses all digits for large x
      case SIGMOID -> unary(() -> g.times(result).times(x().negate().sigmoid()));
      case SOFTPLUS -> unary(() -> g.times(x().sigmoid()));
      case RELU -> unary(() -> where(x().greaterThan(0), g));
      case LGAMMA -> unary(() -> g.times(x().digamma()));
      case DIGAMMA -> unary(() -> g.times(x().trigamma()));
      case TRIGAMMA -> unary(this::missing);

      case ADD -> binary(() -> g, () -> g);
      case SUBTRACT -> binary(() -> g, g::negate);
      case MULTIPLY -> binary(() -> g.times(b()), () -> g.times(a()));
      case DIVIDE -> binary(() -> g.dividedBy(b()), () -> g.times(result).dividedBy(b()).negate());
      case MAXIMUM -> binary(() -> whereAhead(a(), b()), () -> whereAhead(b(), a()));
      case MINIMUM -> binary(() -> whereAhead(b(), a()), () -> whereAhead(a(), b()));
      case POW -> binary(this::towardsBase, this::towardsExponent);
      case SELECT ->
          Map.of(1, () -> where(input(0), g), 2, () -> input(0).select(g.constant(0), g));

      case SUM -> unary(() -> spread(g));
      case MAX -> unary(this::towardsLargest);
      case LOG_SUM_EXP -> unary(this::towardsExponents);

      case MAT_MUL -> binary(this::towardsLeft, this::towardsRight);
      case CONV2D ->
          binary(
              () -> window(Primitive.CONV2D_INPUT_GRADIENT, g, b()),
              () -> window(Primitive.CONV2D_KERNEL_GRADIENT, a(), g));
      case CONV2D_INPUT_GRADIENT ->
          binary(
              () -> window(Primitive.CONV2D, g, b()),
              () -> window(Primitive.CONV2D_KERNEL_GRADIENT, g, a()));
      case CONV2D_KERNEL_GRADIENT ->
          binary(
              () -> window(Primitive.CONV2D_INPUT_GRADIENT, b(), g),
              () -> window(Primitive.CONV2D, a(), g));

      case RESHAPE -> unary(() -> g.reshape(x().shape()));
      case TRANSPOSE -> unary(this::transposedBack);
      case BROADCAST_TO -> unary(() -> g);
      case CONCAT -> parts();
      case SLICE -> unary(this::padded);
      case PAD -> unary(this::sliced);
      case GATHER -> unary(() -> g.scatterAdd(input(1), x().shape().dim(0)));
      case SCATTER_ADD -> unary(() -> g.gather(input(1)));
      case CUSTOM_GRADIENT -> custom();
    };
  }

  private static Map<Integer, Supplier<Tensor>> unary(Supplier<Tensor> rule) {
    return Map.of(0, rule);
  }

  private static Map<Integer, Supplier<Tensor>> binary(
      Supplier<Tensor> first, Supplier<Tensor> second) {
    return Map.of(0, first, 1, second);
  }

  private SymbolicTensor input(int index) {
    return graph.tensor(node.input(index));
  }

  private SymbolicTensor x() {
    return input(0);
  }

  private SymbolicTensor a() {
    return input(0);
  }

  private SymbolicTensor b() {
    return input(1);
  }

  private <A extends Attributes> A attributes(Class<A> kind) {
    return node.attributes(kind);
  }

  /**
   * A selection, not a product: an infinite gradient must not become NaN where it does not flow.
   */
  private static Tensor where(Tensor condition, Tensor gradient) {
    return condition.select(gradient, gradient.constant(0));
  }

  /** All of the gradient where one operand exceeds the other, half of it where they are equal. */
  private Tensor whereAhead(Tensor larger, Tensor smaller) {
    Tensor tied = where(larger.equalTo(smaller), g.times(0.5));
    return larger.greaterThan(smaller).select(g, tied);
  }

  /** p·x^(p-1), and 0 for p = 0 even at x = 0, where the plain formula is 0·∞. */
  private Tensor towardsBase() {
    Tensor zero = a().constant(0);
    Tensor singular = a().equalTo(zero).times(b().equalTo(zero));
    Tensor exponent = singular.select(a().constant(1), b());
    return g.times(b()).times(a().pow(exponent.minus(1)));
  }

  /** x^p·log x, and 0 at x = 0, where the plain formula is 0·∞. */
  private Tensor towardsExponent() {
    Tensor base = a().equalTo(a().constant(0)).select(a().constant(1), a());
    return g.times(result).times(base.log());
  }

  private Shape keptShape() {
    Shape kept = x().shape();
    for (int axis : attributes(Attributes.Axes.class).axes()) {
      kept = kept.withDim(axis, 1);
    }
    return kept;
  }

  /** A reduced tensor, repeated along the axes that were reduced. */
  private Tensor spread(Tensor reduced) {
    return reduced.reshape(keptShape()).broadcastTo(x().shape());
  }

  private Tensor towardsLargest() {
    int[] axes =
        attributes(Attributes.Axes.class).axes().stream().mapToInt(Integer::intValue).toArray();
    Tensor largest = x().equalTo(result.reshape(keptShape()));
    Tensor share = g.dividedBy(largest.sum(axes));
    return where(largest, share.reshape(keptShape()));
  }

  /** e^(x - y); where y = -∞ every x is, and the weights are 0 instead of e^(-∞ + ∞). */
  private Tensor towardsExponents() {
    Tensor nothing = result.equalTo(result.constant(Double.NEGATIVE_INFINITY));
    Tensor total = nothing.select(result.constant(0), result);
    return g.reshape(keptShape()).times(x().minus(total.reshape(keptShape())).exp());
  }

  private Tensor towardsLeft() {
    Attributes.Transposes flags = attributes(Attributes.Transposes.class);
    return flags.left() ? b().matMul(g, flags.right(), true) : g.matMul(b(), false, !flags.right());
  }

  private Tensor towardsRight() {
    Attributes.Transposes flags = attributes(Attributes.Transposes.class);
    return flags.right() ? g.matMul(a(), true, flags.left()) : a().matMul(g, !flags.left(), false);
  }

  private Tensor window(Primitive primitive, PrimitiveTensor first, Tensor second) {
    return first.emit(primitive, node.attributes(), first, second);
  }

  private Tensor transposedBack() {
    List<Integer> order = attributes(Attributes.Order.class).order();
    return g.transpose(IntStream.range(0, order.size()).map(order::indexOf).toArray());
  }

  private Map<Integer, Supplier<Tensor>> parts() {
    int axis = attributes(Attributes.Along.class).axis();
    Map<Integer, Supplier<Tensor>> rules = new HashMap<>();
    int from = 0;
    for (int i = 0; i < node.inputs().size(); i++) {
      int start = from;
      int end = start + node.input(i).shape().dim(axis);
      rules.put(i, () -> g.slice(axis, start, end));
      from = end;
    }
    return rules;
  }

  private Tensor padded() {
    Attributes.Span span = attributes(Attributes.Span.class);
    return g.pad(span.axis(), span.from(), x().shape().dim(span.axis()) - span.to());
  }

  private Tensor sliced() {
    Attributes.Padding padding = attributes(Attributes.Padding.class);
    int from = padding.before();
    return g.slice(padding.axis(), from, from + x().shape().dim(padding.axis()));
  }

  private Map<Integer, Supplier<Tensor>> custom() {
    List<Tensor> gradients = CustomGradient.of(graph, node, g);
    Map<Integer, Supplier<Tensor>> rules = new HashMap<>();
    for (int i = 0; i < gradients.size(); i++) {
      Tensor gradient = gradients.get(i);
      rules.put(i + 1, () -> gradient);
    }
    return rules;
  }

  private Tensor missing() {
    throw new GraphException(
        "the gradient of "
            + node.origin()
            + " would need the derivative of trigamma, which no backend has;"
            + " second derivatives of digamma are not available");
  }
}
