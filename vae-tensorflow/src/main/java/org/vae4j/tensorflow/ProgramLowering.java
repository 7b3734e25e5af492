package org.vae4j.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/** Writes a program into a graph of TensorFlow: its nodes one by one, its outputs, its updates. */
final class ProgramLowering {
  private final Ops tf;
  private final Program program;
  private final Values values;
  private final IndexChecks checks;
  private final SourceLowering sources;
  private final UpdateLowering updates;
  private final MovementLowering movements;
  private final ReductionLowering reductions;
  private final ConvolutionLowering convolutions;
  private final GammaLowering gamma;

  private ProgramLowering(
      Ops tf,
      Program program,
      Map<String, Variable> variables,
      Function<ParameterSpec, Operand<TFloat32>> parameters) {
    this.tf = tf;
    this.program = program;
    this.values = new Values(tf);
    this.checks = new IndexChecks(tf);
    this.sources = new SourceLowering(tf, program, parameters);
    this.updates = new UpdateLowering(tf, program, variables, sources, values);
    this.movements = new MovementLowering(tf, values, checks);
    this.reductions = new ReductionLowering(tf);
    this.convolutions = new ConvolutionLowering(tf);
    this.gamma = new GammaLowering(tf);
  }

  /** Lowers a program whose parameters are among these variables. */
  static LoweredProgram lower(Ops tf, Program program, Map<String, Variable> variables) {
    Function<ParameterSpec, Operand<TFloat32>> reads =
        spec -> tf.readVariableOp(variables.get(spec.name()).handle(), TFloat32.class);
    return new ProgramLowering(tf, program, variables, reads).lower();
  }

  /** Lowers a program that assigns nothing, with constants in place of its parameters. */
  static LoweredProgram frozen(Ops tf, Program program, Function<String, float[]> values) {
    Function<ParameterSpec, Operand<TFloat32>> constants =
        spec -> tf.constant(Shapes.of(spec.shape()), DataBuffers.of(values.apply(spec.name())));
    return new ProgramLowering(tf, program, Map.of(), constants).lower();
  }

  private LoweredProgram lower() {
    for (Node node : program.nodes()) {
      values.put(node, value(node));
    }
    List<LoweredProgram.Port> outputs = outputs();
    List<Op> assignments = updates.assignments();
    return new LoweredProgram(
        program.name(),
        sources.inputs(),
        sources.noise(),
        outputs,
        assignments,
        checks.report(),
        checks,
        explanation(assignments));
  }

  private String explanation(List<Op> assignments) {
    StringBuilder text =
        new StringBuilder("program " + program.name() + " as operations of one TensorFlow graph\n");
    for (Node node : program.nodes()) {
      String type = values.small(node).asOutput().op().type();
      text.append(line(type, node.shape() + " " + node.origin().path()));
    }
    program.assignments().forEach((name, node) -> text.append(line("assign", name)));
    for (Op assignment : assignments) {
      text.append(line("run", assignment.op().type()));
    }
    return text.toString();
  }

  private static String line(String what, String where) {
    return "  " + what + " " + where + "\n";
  }

  private Operand<TFloat32> value(Node node) {
    return switch (node.primitive()) {
      case INPUT -> sources.input(node);
      case PARAMETER -> sources.parameter(node);
      case CONSTANT -> sources.constant(node);
      case RANDOM_NORMAL -> sources.noise(node, true);
      case RANDOM_UNIFORM -> sources.noise(node, false);

      case NEGATE -> map(node, tf.math::neg);
      case EXP -> map(node, tf.math::exp);
      case LOG -> map(node, tf.math::log);
      case LOG1P -> map(node, tf.math::log1p);
      case SQRT -> map(node, tf.math::sqrt);
      case SQUARE -> map(node, tf.math::square);
      case RECIPROCAL -> map(node, tf.math::reciprocal);
      case ABS -> map(node, tf.math::abs);
      case SIGN -> map(node, tf.math::sign);
      case TANH -> map(node, tf.math::tanh);
      case SIGMOID -> map(node, tf.math::sigmoid);
      case SOFTPLUS -> map(node, tf.math::softplus);
      case RELU -> map(node, tf.nn::relu);
      case LGAMMA -> map(node, gamma::lgamma);
      case DIGAMMA -> map(node, gamma::digamma);
      case TRIGAMMA -> map(node, gamma::trigamma);
      case IS_FINITE -> condition(node, tf.math.isFinite(small(node, 0)));

      case ADD -> map(node, tf.math::add);
      case SUBTRACT -> map(node, tf.math::sub);
      case MULTIPLY -> map(node, tf.math::mul);
      case DIVIDE -> map(node, tf.math::div);
      case MAXIMUM -> map(node, tf.math::maximum);
      case MINIMUM -> map(node, tf.math::minimum);
      case POW -> map(node, this::power);
      case GREATER -> condition(node, tf.math.greater(small(node, 0), small(node, 1)));
      case EQUAL -> condition(node, tf.math.equal(small(node, 0), small(node, 1)));
      case SELECT -> tf.select(values.condition(node.input(0)), small(node, 1), small(node, 2));

      case SUM -> reductions.sum(whole(node, 0), axes(node));
      case MAX -> reductions.max(whole(node, 0), axes(node));
      case LOG_SUM_EXP -> reductions.logSumExp(whole(node, 0), axes(node));
      case ARG_MAX ->
          reductions.argMax(whole(node, 0), node.attributes(Attributes.Along.class).axis());

      case MAT_MUL -> product(node);
      case CONV2D -> convolutions.forward(node, whole(node, 0), whole(node, 1));
      case CONV2D_INPUT_GRADIENT ->
          convolutions.towardsImages(node, whole(node, 0), whole(node, 1));
      case CONV2D_KERNEL_GRADIENT ->
          convolutions.towardsKernel(node, whole(node, 0), whole(node, 1));

      case RESHAPE -> movements.reshape(node);
      case TRANSPOSE -> movements.transpose(node);
      case BROADCAST_TO -> small(node, 0);
      case CONCAT -> movements.concat(node);
      case SLICE -> movements.slice(node);
      case PAD -> movements.pad(node);
      case GATHER -> movements.gather(node);
      case SCATTER_ADD -> movements.scatterAdd(node);
      case STOP_GRADIENT, CUSTOM_GRADIENT -> small(node, 0);
    };
  }

  private Operand<TFloat32> small(Node node, int index) {
    return values.small(node.input(index));
  }

  private Operand<TFloat32> whole(Node node, int index) {
    return values.whole(node.input(index));
  }

  private static int[] axes(Node node) {
    return node.attributes(Attributes.Axes.class).axes().stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Operand<TFloat32> map(Node node, UnaryOperator<Operand<TFloat32>> f) {
    return f.apply(small(node, 0));
  }

  private Operand<TFloat32> map(Node node, BinaryOperator<Operand<TFloat32>> f) {
    return f.apply(small(node, 0), small(node, 1));
  }

  private Operand<TFloat32> condition(Node node, Operand<TBool> condition) {
    values.putCondition(node, condition);
    return tf.dtypes.cast(condition, TFloat32.class);
  }

  /** TensorFlow has real powers of negative numbers where the exponent is whole. */
  private Operand<TFloat32> power(Operand<TFloat32> base, Operand<TFloat32> exponent) {
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TBool> undefined =
        tf.math.logicalAnd(tf.math.less(base, zero), tf.math.notEqual(exponent, zero));
    return tf.select(undefined, tf.constant(Float.NaN), tf.math.pow(base, exponent));
  }

  private Operand<TFloat32> product(Node node) {
    Attributes.Transposes flags = node.attributes(Attributes.Transposes.class);
    Operand<TFloat32> left = whole(node, 0);
    Operand<TFloat32> right = whole(node, 1);
    return node.shape().rank() == 2
        ? tf.linalg.matMul(
            left, right, MatMul.transposeA(flags.left()), MatMul.transposeB(flags.right()))
        : tf.train.batchMatMul(
            left,
            right,
            TFloat32.class,
            BatchMatMul.adjX(flags.left()),
            BatchMatMul.adjY(flags.right()));
  }

  /** Under an identity each, because a session refuses to fetch a value twice. */
  private List<LoweredProgram.Port> outputs() {
    List<LoweredProgram.Port> outputs = new ArrayList<>();
    program
        .outputs()
        .forEach(
            (name, node) ->
                outputs.add(
                    new LoweredProgram.Port(name, node.shape(), tf.identity(values.whole(node)))));
    return outputs;
  }
}
