package org.vae4j.benchmarks.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** Resource variables with the two moments of Adam. */
final class Weights {
  private static final float LEARNING_RATE = 0.001f;
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-7f;

  private record Variable(
      Operand<? extends TType> handle, Assignment initial, Operand<TFloat32> value) {}

  private record Assignment(Placeholder<TFloat32> input, AssignVariableOp op, Shape shape) {}

  private final Ops tf;
  private final Random random = new Random(1);
  private final List<Variable> variables = new ArrayList<>();
  private final List<float[]> initial = new ArrayList<>();
  private final List<Assignment> moments = new ArrayList<>();

  Weights(Ops tf) {
    this.tf = tf;
  }

  /** A matrix or kernel, Glorot-uniform. */
  Operand<TFloat32> matrix(int fanIn, int fanOut, long... shape) {
    float limit = (float) Math.sqrt(6.0 / (fanIn + fanOut));
    float[] numbers = new float[(int) Shape.of(shape).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = limit * (2 * random.nextFloat() - 1);
    }
    return add(Shape.of(shape), numbers);
  }

  /** A bias, zero. */
  Operand<TFloat32> bias(int size) {
    return add(Shape.of(size), new float[size]);
  }

  private Operand<TFloat32> add(Shape shape, float[] numbers) {
    Operand<? extends TType> handle = handle(shape, "weight" + variables.size());
    Operand<TFloat32> value = tf.readVariableOp(handle, TFloat32.class);
    variables.add(new Variable(handle, assignment(handle, shape), value));
    initial.add(numbers);
    return value;
  }

  // without a shared name of its own every handle is the same variable
  private VarHandleOp handle(Shape shape, String name) {
    return tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
  }

  private Assignment assignment(Operand<? extends TType> handle, Shape shape) {
    Placeholder<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    return new Assignment(input, tf.assignVariableOp(handle, input), shape);
  }

  /** What gradients are taken towards. */
  List<Operand<TFloat32>> values() {
    return variables.stream().map(Variable::value).toList();
  }

  /** One fused update a variable. */
  List<Op> adam(Gradients gradients, Operand<TFloat32> power1, Operand<TFloat32> power2) {
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      updates.add(
          tf.train.resourceApplyAdam(
              variable.handle(),
              moment(variable, "first" + i),
              moment(variable, "second" + i),
              power1,
              power2,
              tf.constant(LEARNING_RATE),
              tf.constant(BETA1),
              tf.constant(BETA2),
              tf.constant(EPSILON),
              gradients.<TFloat32>dy(i)));
    }
    return updates;
  }

  private Operand<? extends TType> moment(Variable variable, String name) {
    Shape shape = variable.initial().shape();
    VarHandleOp handle = handle(shape, name);
    moments.add(assignment(handle, shape));
    return handle;
  }

  void initialise(Session session) {
    for (int i = 0; i < variables.size(); i++) {
      assign(session, variables.get(i).initial(), initial.get(i));
    }
    for (Assignment moment : moments) {
      assign(session, moment, new float[(int) moment.shape().size()]);
    }
  }

  private static void assign(Session session, Assignment assignment, float[] numbers) {
    try (TFloat32 value = TFloat32.tensorOf(assignment.shape(), DataBuffers.of(numbers))) {
      session.runner().feed(assignment.input(), value).addTarget(assignment.op()).run().close();
    }
  }
}
