package org.vae4j.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.ParameterSpec;

/**
 * A parameter as a resource variable.
 *
 * <p>Never a reference variable: their updates race, even on one thread.
 *
 * @param handle of the resource
 * @param value its value, read without a defined order to assignments of programs
 * @param next placeholder of a value to be written
 * @param write assigns {@code next}
 */
record Variable(VarHandleOp handle, Operand<TFloat32> value, Placeholder<TFloat32> next, Op write) {
  /** A variable that no other in the session shares memory with. */
  static Variable of(Ops tf, ParameterSpec spec) {
    org.tensorflow.ndarray.Shape shape = Shapes.of(spec.shape());
    VarHandleOp handle = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(spec.name()));
    Placeholder<TFloat32> next = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    AssignVariableOp write = tf.assignVariableOp(handle, next);
    return new Variable(handle, tf.readVariableOp(handle, TFloat32.class), next, write);
  }
}
