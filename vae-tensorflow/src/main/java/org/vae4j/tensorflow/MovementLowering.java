package org.vae4j.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;

/** The same numbers elsewhere. */
final class MovementLowering {
  private final Ops tf;
  private final Values values;
  private final IndexChecks checks;

  MovementLowering(Ops tf, Values values, IndexChecks checks) {
    this.tf = tf;
    this.values = values;
    this.checks = checks;
  }

  Operand<TFloat32> reshape(Node node) {
    return tf.reshape(operand(node), dims(node));
  }

  Operand<TFloat32> transpose(Node node) {
    List<Integer> order = node.attributes(Attributes.Order.class).order();
    int[] axes = order.stream().mapToInt(Integer::intValue).toArray();
    return tf.linalg.transpose(operand(node), tf.constant(axes));
  }

  Operand<TFloat32> concat(Node node) {
    List<Operand<TFloat32>> parts = node.inputs().stream().map(values::whole).toList();
    int axis = node.attributes(Attributes.Along.class).axis();
    return parts.size() == 1 ? parts.get(0) : tf.concat(parts, tf.constant(axis));
  }

  Operand<TFloat32> slice(Node node) {
    Attributes.Span span = node.attributes(Attributes.Span.class);
    int[] begin = new int[node.shape().rank()];
    begin[span.axis()] = span.from();
    return tf.slice(operand(node), tf.constant(begin), dims(node));
  }

  Operand<TFloat32> pad(Node node) {
    Attributes.Padding padding = node.attributes(Attributes.Padding.class);
    int[][] sides = new int[node.shape().rank()][2];
    sides[padding.axis()] = new int[] {padding.before(), padding.after()};
    return tf.pad(operand(node), tf.constant(sides), tf.constant(0f));
  }

  Operand<TFloat32> gather(Node node) {
    Operand<TInt32> indices = checks.whole(node, indices(node), node.input(0).shape().dim(0));
    return tf.gather(operand(node), indices, tf.constant(0));
  }

  /** By segments, each of which one thread sums in order: the same bits for any number of them. */
  Operand<TFloat32> scatterAdd(Node node) {
    int rows = node.attributes(Attributes.Rows.class).rows();
    Operand<TInt32> indices = checks.whole(node, indices(node), rows);
    return tf.math.unsortedSegmentSum(operand(node), indices, tf.constant(rows));
  }

  private Operand<TFloat32> operand(Node node) {
    return values.whole(node.input(0));
  }

  private Operand<TFloat32> indices(Node node) {
    return values.whole(node.input(1));
  }

  private Operand<TInt32> dims(Node node) {
    return tf.constant(node.shape().dims());
  }
}
