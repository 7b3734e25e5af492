package org.vae4j.tensorflow;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.Node;
import org.vae4j.tensor.Shape;

/**
 * What has been lowered of a program's nodes.
 *
 * <p>A value may be smaller than its node: TensorFlow's elementwise operations repeat their
 * operands themselves, so that a broadcast costs memory only where another operation needs it.
 */
final class Values {
  private final Ops tf;
  private final Map<Node, Operand<TFloat32>> operands = new HashMap<>();
  private final Map<Node, Operand<TFloat32>> repeated = new HashMap<>();
  private final Map<Node, Operand<TBool>> conditions = new HashMap<>();

  Values(Ops tf) {
    this.tf = tf;
  }

  void put(Node node, Operand<TFloat32> operand) {
    operands.put(node, operand);
  }

  /** Remembers the truth values that the numbers of a node were made from. */
  void putCondition(Node node, Operand<TBool> condition) {
    conditions.put(node, condition);
  }

  /** The value, perhaps smaller than the node, to be repeated to its shape. */
  Operand<TFloat32> small(Node node) {
    return operands.get(node);
  }

  /** The value in the shape of the node. */
  Operand<TFloat32> whole(Node node) {
    return repeated.computeIfAbsent(node, this::repeat);
  }

  private Operand<TFloat32> repeat(Node node) {
    Operand<TFloat32> operand = operands.get(node);
    Shape shape = node.shape();
    return operand.shape().equals(Shapes.of(shape))
        ? operand
        : tf.broadcastTo(operand, tf.constant(shape.dims()));
  }

  /** Where the value is not 0, perhaps smaller than the node. */
  Operand<TBool> condition(Node node) {
    return conditions.computeIfAbsent(
        node, key -> tf.math.notEqual(operands.get(key), tf.constant(0f)));
  }
}
