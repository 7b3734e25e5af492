package org.vae4j.tensorflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;
import org.vae4j.graph.Program;

/**
 * The update of Adam, recognised by its formula: m ← β₁ m + (1 - β₁) g, v ← β₂ v + (1 - β₂) g², θ ←
 * θ - m s / (√v + ε) with scalars s and ε. TensorFlow does it in one pass over memory instead of
 * seventeen, which is a third of the time of a step of small networks.
 *
 * <p>Setting tiny averages to zero may be part of the formula; it is left out, because TensorFlow's
 * threads flush denormal numbers themselves.
 *
 * <p>TensorFlow forms 1 - β in float32, which for β₂ = 0.999 makes v smaller by 1.3e-5 of itself
 * and a step larger by half of that. Decays nearer to 1, where it would be more, are left to the
 * formula.
 *
 * @param parameter θ
 * @param first m, whose operand is the gradient g
 * @param second v, whose operand is g²
 * @param size s
 * @param epsilon ε
 */
record AdamUpdate(String parameter, Average first, Average second, Node size, Node epsilon) {
  private static final float TINY = 1e-30f;

  /** How much of 1 - β its rounding in float32 may be; 1.3e-5 for β = 0.999, more beyond. */
  private static final float ROUNDING = 2e-5f;

  /** A moving average that a slot is assigned. */
  record Average(String slot, float decay, Node operand) {}

  /** How a program assigns a parameter, if it is this update. */
  static Optional<AdamUpdate> of(Program program, String parameter) {
    Node next = program.assignments().get(parameter);
    if (!is(next, Primitive.SUBTRACT) || !is(next.input(1), Primitive.DIVIDE)) {
      return Optional.empty();
    }
    Node sized = next.input(1).input(0);
    Node divisor = next.input(1).input(1);
    if (!reads(next.input(0), parameter)
        || !is(sized, Primitive.MULTIPLY)
        || !is(divisor, Primitive.ADD)
        || !is(divisor.input(0), Primitive.SQRT)) {
      return Optional.empty();
    }
    Node size = sized.input(1);
    Node epsilon = divisor.input(1);
    Node second = divisor.input(0).input(0);
    return average(program, sized.input(0))
        .flatMap(
            m ->
                average(program, second)
                    .filter(v -> isSquare(v.operand(), m.operand()))
                    .filter(v -> size.shape().rank() + epsilon.shape().rank() == 0)
                    .filter(v -> haveShapeOf(next, m.operand(), sized.input(0), second))
                    .map(v -> new AdamUpdate(parameter, m, v, size, epsilon)));
  }

  /** The parameters it assigns. */
  List<String> written() {
    return List.of(parameter, first.slot(), second.slot());
  }

  private static Optional<Average> average(Program program, Node next) {
    Node sum = unflushed(next);
    if (!is(sum, Primitive.ADD)
        || !is(sum.input(0), Primitive.MULTIPLY)
        || !is(sum.input(1), Primitive.MULTIPLY)) {
      return Optional.empty();
    }
    Node old = sum.input(0).input(0);
    Optional<Float> decay = number(sum.input(0).input(1));
    Optional<Float> share = number(sum.input(1).input(1));
    return decay
        .filter(b -> share.filter(rest -> Math.abs(1 - b - rest) <= ROUNDING * rest).isPresent())
        .filter(b -> is(old, Primitive.PARAMETER))
        .map(b -> new Average(name(old), b, sum.input(1).input(0)))
        .filter(average -> program.assignments().get(average.slot()) == next);
  }

  /** x, of {@code tiny > |x| ? 0 : x}. */
  private static Node unflushed(Node node) {
    if (!is(node, Primitive.SELECT) || !is(node.input(0), Primitive.GREATER)) {
      return node;
    }
    Node bound = node.input(0).input(0);
    Node size = node.input(0).input(1);
    Node kept = node.input(2);
    boolean flushes =
        number(bound).filter(tiny -> tiny <= TINY).isPresent()
            && is(size, Primitive.ABS)
            && size.input(0) == kept
            && number(node.input(1)).filter(zero -> zero == 0).isPresent();
    return flushes ? kept : node;
  }

  private static boolean isSquare(Node node, Node of) {
    return is(node, Primitive.SQUARE) && node.input(0) == of;
  }

  /** TensorFlow repeats no operand of an update. */
  private static boolean haveShapeOf(Node next, Node... others) {
    return Stream.of(others).allMatch(other -> other.shape().equals(next.shape()));
  }

  private static boolean reads(Node node, String parameter) {
    return is(node, Primitive.PARAMETER) && name(node).equals(parameter);
  }

  private static boolean is(Node node, Primitive primitive) {
    return node.primitive() == primitive;
  }

  private static String name(Node parameter) {
    return parameter.attributes(Attributes.Named.class).name();
  }

  private static Optional<Float> number(Node node) {
    return is(node, Primitive.CONSTANT) && node.shape().rank() == 0
        ? Optional.of(node.attributes(Attributes.Values.class).numbers()[0])
        : Optional.empty();
  }
}
