package org.vae4j.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.vae4j.graph.Node;

/**
 * The indices of gathers and scatters: whole numbers for TensorFlow, and a report of those that are
 * not rows, which TensorFlow would round, drop, or refuse without naming the node.
 */
final class IndexChecks {
  private static final int NUMBERS_OF_A_REPORT = 2;

  private final Ops tf;
  private final Map<Rows, Operand<TInt32>> known = new HashMap<>();
  private final List<Check> checks = new ArrayList<>();

  /** Indices into tables of one height: a gather and its gradient share them. */
  private record Rows(Node indices, int count) {}

  /** The first that uses indices, and how many of them are no rows, and the first such. */
  private record Check(Node user, int rows, Operand<TFloat32> report) {}

  IndexChecks(Ops tf) {
    this.tf = tf;
  }

  /**
   * The indices as whole numbers; 0 for one that is no row.
   *
   * @param user a node whose second operand they are
   */
  Operand<TInt32> whole(Node user, Operand<TFloat32> indices, int rows) {
    return known.computeIfAbsent(
        new Rows(user.input(1), rows), key -> checked(user, indices, rows));
  }

  private Operand<TInt32> checked(Node user, Operand<TFloat32> indices, int rows) {
    Operand<TBool> whole = tf.math.equal(indices, tf.math.floor(indices));
    Operand<TBool> notBelow = tf.math.greaterEqual(indices, tf.constant(0f));
    Operand<TBool> notAbove = tf.math.less(indices, tf.constant((float) rows));
    Operand<TBool> row = tf.math.logicalAnd(whole, tf.math.logicalAnd(notBelow, notAbove));
    checks.add(new Check(user, rows, report(indices, row)));
    return tf.dtypes.cast(tf.select(row, indices, tf.constant(0f)), TInt32.class);
  }

  private Operand<TFloat32> report(Operand<TFloat32> indices, Operand<TBool> row) {
    Operand<TInt32> flat = tf.constant(new int[] {-1});
    Operand<TInt32> first = tf.constant(0);
    Operand<TFloat32> wrong =
        tf.reshape(tf.dtypes.cast(tf.math.logicalNot(row), TFloat32.class), flat);
    Operand<TInt32> position = tf.math.argMax(wrong, first, TInt32.class);
    Operand<TFloat32> value = tf.gather(tf.reshape(indices, flat), position, first);
    return tf.stack(List.of(tf.sum(wrong, first), value));
  }

  /** What a run fetches to be checked; empty where there are no indices. */
  Optional<Operand<TFloat32>> report() {
    return checks.isEmpty()
        ? Optional.empty()
        : Optional.of(tf.stack(checks.stream().map(Check::report).toList()));
  }

  /** An array for the report of a run. */
  float[] reportArray() {
    return new float[NUMBERS_OF_A_REPORT * checks.size()];
  }

  /**
   * Checks the report of a run.
   *
   * @throws IndexOutOfBoundsException when an index is not a row
   */
  void require(float[] report) {
    for (int i = 0; i < checks.size(); i++) {
      if (report[NUMBERS_OF_A_REPORT * i] != 0) {
        throw new IndexOutOfBoundsException(
            checks.get(i).user().origin()
                + ": index "
                + report[NUMBERS_OF_A_REPORT * i + 1]
                + " is not a whole number in [0, "
                + checks.get(i).rows()
                + ")");
      }
    }
  }
}
