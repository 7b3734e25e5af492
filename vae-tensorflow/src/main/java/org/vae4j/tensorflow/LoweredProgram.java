package org.vae4j.tensorflow;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.vae4j.tensor.Shape;

/**
 * A program in a graph of TensorFlow: what a run feeds, fetches and targets.
 *
 * @param assignments of parameters
 * @param indexReport what {@code checks} looks at after a run
 * @param explanation a line for each operation, see {@link org.vae4j.backend.Executable#explain}
 */
record LoweredProgram(
    String name,
    List<Port> inputs,
    List<Noise> noise,
    List<Port> outputs,
    List<Op> assignments,
    Optional<Operand<TFloat32>> indexReport,
    IndexChecks checks,
    String explanation) {
  /** Whether there is nothing to run, which a session would refuse. */
  boolean isIdle() {
    return outputs.isEmpty() && assignments.isEmpty();
  }

  /** An input's placeholder or an output's value. */
  record Port(String name, Shape shape, Operand<TFloat32> operand) {}

  /**
   * The placeholder of random numbers.
   *
   * @param port named as the stream
   * @param normal whether they are standard normal, else uniform
   */
  record Noise(Port port, boolean normal) {}
}
