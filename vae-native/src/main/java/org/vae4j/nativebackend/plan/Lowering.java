package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.NoiseFill;
import org.vae4j.nativebackend.kernel.Reduction;
import org.vae4j.nativebackend.kernel.TileOp;
import org.vae4j.tensor.Shape;

/**
 * Translates a program into operations, node by node. What only looks at numbers in another way
 * (reshape, slice, transpose, broadcast, the gradient controls) becomes a view of its operand.
 */
final class Lowering {
  private final OperationList list = new OperationList();
  private final ReductionLowering reductions = new ReductionLowering(list);
  private final MovementLowering movements = new MovementLowering(list);
  private final ConvolutionLowering convolutions = new ConvolutionLowering(list);
  private final Map<Node, View> views = new HashMap<>();
  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final List<String> streams = new ArrayList<>();

  private Lowering() {}

  /** The operations of a program. */
  static LoweredProgram lower(Program program) {
    Lowering lowering = new Lowering();
    for (Node node : LiveNodes.of(program)) {
      lowering.views.put(node, lowering.lower(node));
    }
    return lowering.results(program);
  }

  private View lower(Node node) {
    return switch (node.primitive()) {
      case INPUT -> input(node);
      case PARAMETER -> list.parameter(name(node), node.shape());
      case CONSTANT -> list.constant(node.shape(), node.attributes(Attributes.Values.class));
      case RANDOM_NORMAL -> noise(node, true);
      case RANDOM_UNIFORM -> noise(node, false);

      case NEGATE -> elementwise(node, TileOp.NEGATE);
      case EXP -> elementwise(node, TileOp.EXP);
      case LOG -> elementwise(node, TileOp.LOG);
      case LOG1P -> elementwise(node, TileOp.LOG1P);
      case SQRT -> elementwise(node, TileOp.SQRT);
      case SQUARE -> elementwise(node, TileOp.SQUARE);
      case RECIPROCAL -> elementwise(node, TileOp.RECIPROCAL);
      case ABS -> elementwise(node, TileOp.ABS);
      case SIGN -> elementwise(node, TileOp.SIGN);
      case TANH -> elementwise(node, TileOp.TANH);
      case SIGMOID -> elementwise(node, TileOp.SIGMOID);
      case SOFTPLUS -> elementwise(node, TileOp.SOFTPLUS);
      case RELU -> elementwise(node, TileOp.RELU);
      case LGAMMA -> elementwise(node, TileOp.LGAMMA);
      case DIGAMMA -> elementwise(node, TileOp.DIGAMMA);
      case TRIGAMMA -> elementwise(node, TileOp.TRIGAMMA);
      case IS_FINITE -> elementwise(node, TileOp.IS_FINITE);

      case ADD -> elementwise(node, TileOp.ADD);
      case SUBTRACT -> elementwise(node, TileOp.SUBTRACT);
      case MULTIPLY -> elementwise(node, TileOp.MULTIPLY);
      case DIVIDE -> elementwise(node, TileOp.DIVIDE);
      case MAXIMUM -> elementwise(node, TileOp.MAXIMUM);
      case MINIMUM -> elementwise(node, TileOp.MINIMUM);
      case POW -> elementwise(node, TileOp.POW);
      case GREATER -> elementwise(node, TileOp.GREATER);
      case EQUAL -> elementwise(node, TileOp.EQUAL);
      case SELECT -> elementwise(node, TileOp.SELECT);

      case SUM -> reductions.reduce(origin(node), Reduction.Kind.SUM, operand(node, 0), axes(node));
      case MAX -> reductions.reduce(origin(node), Reduction.Kind.MAX, operand(node, 0), axes(node));
      case LOG_SUM_EXP -> reductions.logSumExp(origin(node), operand(node, 0), axes(node));
      case ARG_MAX ->
          reductions.argMax(
              origin(node), operand(node, 0), node.attributes(Attributes.Along.class).axis());

      case MAT_MUL -> product(node);
      case CONV2D -> convolutions.forward(node, operand(node, 0), operand(node, 1));
      case CONV2D_INPUT_GRADIENT ->
          convolutions.inputGradient(node, operand(node, 0), operand(node, 1));
      case CONV2D_KERNEL_GRADIENT ->
          convolutions.kernelGradient(node, operand(node, 0), operand(node, 1));

      case RESHAPE -> list.reshape(origin(node), operand(node, 0), node.shape());
      case TRANSPOSE -> operand(node, 0).transpose(node.attributes(Attributes.Order.class).order());
      case BROADCAST_TO -> operand(node, 0).broadcastTo(node.shape());
      case CONCAT -> movements.concat(node, node.inputs().stream().map(views::get).toList());
      case SLICE -> slice(node);
      case PAD -> movements.pad(node, operand(node, 0));
      case GATHER -> movements.gather(node, operand(node, 0), operand(node, 1));
      case SCATTER_ADD -> movements.scatterAdd(node, operand(node, 0), operand(node, 1));

      case STOP_GRADIENT, CUSTOM_GRADIENT -> operand(node, 0);
    };
  }

  private View operand(Node node, int index) {
    return views.get(node.input(index));
  }

  private static String origin(Node node) {
    return node.origin().path();
  }

  private static String name(Node node) {
    return node.attributes(Attributes.Named.class).name();
  }

  private static List<Integer> axes(Node node) {
    return node.attributes(Attributes.Axes.class).axes();
  }

  private View input(Node node) {
    View view = list.temporary(name(node), node.shape());
    inputs.put(name(node), view.value());
    return view;
  }

  private View noise(Node node, boolean normal) {
    View result = list.temporary(origin(node), node.shape());
    int stream = streams.size();
    streams.add(name(node));
    list.add(
        new OtherOperation(
            origin(node),
            (normal ? "normal " : "uniform ") + result + " of stream " + name(node),
            List.of(),
            List.of(result.value()),
            (addresses, kernels) ->
                kernels.noise(
                    new NoiseFill(
                        normal, stream, result.shape().size(), result.address(addresses)))));
    return result;
  }

  private View elementwise(Node node, TileOp op) {
    List<View> operands = node.inputs().stream().map(views::get).toList();
    return list.elementwise(origin(node), op, node.shape(), operands);
  }

  private View product(Node node) {
    Attributes.Transposes flags = node.attributes(Attributes.Transposes.class);
    View left = stack(node, operand(node, 0), flags.left());
    View right = stack(node, operand(node, 1), flags.right());
    Shape shape = Shape.of(left.shape().dim(0), left.shape().dim(1), right.shape().dim(2));
    View result = list.temporary(origin(node), shape);
    list.add(new ProductOperation(origin(node), left, right, result, false));
    return result.reshape(node.shape()).orElseThrow();
  }

  /** A stack of matrices: leading axes made one, the last two exchanged where it is transposed. */
  private View stack(Node node, View operand, boolean transposed) {
    Shape shape = operand.shape();
    Shape matrices = Shape.of(shape.dropLast(2).size(), shape.dim(-2), shape.dim(-1));
    View stack = list.reshape(origin(node), operand, matrices);
    return transposed ? stack.transpose(List.of(0, 2, 1)) : stack;
  }

  private View slice(Node node) {
    Attributes.Span span = node.attributes(Attributes.Span.class);
    return operand(node, 0).slice(span.axis(), span.from(), span.to());
  }

  // ---- results

  private LoweredProgram results(Program program) {
    Map<String, View> outputs = new LinkedHashMap<>();
    program
        .outputs()
        .forEach((name, node) -> outputs.put(name, output(program, name, views.get(node))));
    Map<Value, Value> assignments = new LinkedHashMap<>();
    Set<Value> taken = new HashSet<>(inputs.values());
    program
        .assignments()
        .forEach(
            (name, node) -> {
              View next = views.get(node);
              Value parameter = list.parameter(name, node.shape()).value();
              boolean own = isOwn(next) && taken.add(next.value());
              assignments.put(parameter, (own ? next : list.copy(name, next)).value());
            });
    return new LoweredProgram(
        list.operations(), inputs, list.constants(), outputs, assignments, streams);
  }

  /** Outputs are read after the run, when an assigned parameter has its next value already. */
  private View output(Program program, String name, View view) {
    boolean changes =
        view.value().storage() == Value.Storage.PARAMETER
            && program.assignments().containsKey(view.value().label());
    return changes ? list.copy(name, view) : list.contiguous(name, view);
  }

  /** Whether a view is all of a temporary value. */
  private static boolean isOwn(View view) {
    return view.value().storage() == Value.Storage.TEMPORARY && view.isWhole();
  }
}
