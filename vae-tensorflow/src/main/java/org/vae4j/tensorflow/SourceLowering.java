package org.vae4j.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/** Where numbers come from: inputs, noise, parameters, constants. */
final class SourceLowering {
  private final Ops tf;
  private final Program program;
  private final Function<ParameterSpec, Operand<TFloat32>> parameters;
  private final List<LoweredProgram.Port> inputs = new ArrayList<>();
  private final List<LoweredProgram.Noise> noise = new ArrayList<>();
  private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();

  /**
   * The sources of a program.
   *
   * @param parameters writes a parameter's value, once for each that is read
   */
  SourceLowering(Ops tf, Program program, Function<ParameterSpec, Operand<TFloat32>> parameters) {
    this.tf = tf;
    this.program = program;
    this.parameters = parameters;
  }

  /** What was lowered of the inputs. */
  List<LoweredProgram.Port> inputs() {
    return List.copyOf(inputs);
  }

  /** What was lowered of the noise. */
  List<LoweredProgram.Noise> noise() {
    return List.copyOf(noise);
  }

  /** Reads a parameter, if the program does. */
  Optional<Op> read(String parameter) {
    return Optional.ofNullable(reads.get(parameter));
  }

  Operand<TFloat32> constant(Node node) {
    float[] numbers = node.attributes(Attributes.Values.class).numbers();
    return tf.constant(Shapes.of(node.shape()), DataBuffers.of(numbers));
  }

  Operand<TFloat32> parameter(Node node) {
    return reads.computeIfAbsent(
        name(node), name -> parameters.apply(program.parameters().get(name)));
  }

  Operand<TFloat32> input(Node node) {
    LoweredProgram.Port port = port(node);
    inputs.add(port);
    return fed(port);
  }

  Operand<TFloat32> noise(Node node, boolean normal) {
    LoweredProgram.Port port = port(node);
    noise.add(new LoweredProgram.Noise(port, normal));
    return fed(port);
  }

  private LoweredProgram.Port port(Node node) {
    return new LoweredProgram.Port(
        name(node),
        node.shape(),
        tf.placeholder(TFloat32.class, Placeholder.shape(Shapes.of(node.shape()))));
  }

  /** Fed memory is written again before the next run: no variable may keep it. */
  private Operand<TFloat32> fed(LoweredProgram.Port port) {
    return program.assignments().isEmpty() ? port.operand() : tf.deepCopy(port.operand());
  }

  private static String name(Node node) {
    return node.attributes(Attributes.Named.class).name();
  }
}
