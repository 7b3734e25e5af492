package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vae4j.graph.Attributes;
import org.vae4j.nativebackend.kernel.Pieces;
import org.vae4j.nativebackend.kernel.TileOp;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Compute;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Line;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Read;
import org.vae4j.tensor.Shape;

/** Collects the operations of a plan and the values they compute with. */
final class OperationList {
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Attributes.Values, Value> constants = new LinkedHashMap<>();
  private final Map<String, Value> parameters = new LinkedHashMap<>();
  private final Map<View, View> copies = new HashMap<>();
  private int values;

  // ---- values

  View parameter(String name, Shape shape) {
    Value value =
        parameters.computeIfAbsent(
            name, n -> new Value(values++, Value.Storage.PARAMETER, shape.size(), n));
    return View.of(value, shape);
  }

  /** Equal constants are one value. */
  View constant(Shape shape, Attributes.Values numbers) {
    Value value =
        constants.computeIfAbsent(
            numbers, n -> new Value(values++, Value.Storage.CONSTANT, shape.size(), n.toString()));
    return View.of(value, shape);
  }

  View temporary(String origin, Shape shape) {
    return View.of(new Value(values++, Value.Storage.TEMPORARY, shape.size(), origin), shape);
  }

  // ---- operations

  void add(Operation operation) {
    operations.add(operation);
  }

  /** An elementwise operation over operands that broadcast to the result's shape. */
  View elementwise(String origin, TileOp op, Shape shape, List<View> operands) {
    List<Line> lines = new ArrayList<>();
    operands.forEach(operand -> lines.add(new Read(operand.broadcastTo(shape))));
    lines.add(new Compute(op, IntStream.range(0, operands.size()).boxed().toList()));
    View result = temporary(origin, shape);
    add(
        new ElementwiseOperation(
            origin, shape.size(), lines, Map.of(result.value(), operands.size())));
    return result;
  }

  /** The same numbers in one row-major piece; the view itself where it is one. */
  View contiguous(String origin, View view) {
    return view.isContiguous() ? view : copies.computeIfAbsent(view, v -> copy(origin, v));
  }

  /** A value of their own for the numbers of a view. */
  View copy(String origin, View view) {
    View result = temporary(origin, view.shape());
    copyTo(origin, view, result.value());
    return result;
  }

  /** Overwrites all of a value with the numbers of a view. */
  void copyTo(String origin, View view, Value target) {
    add(
        new ElementwiseOperation(
            origin, view.shape().size(), List.of(new Read(view)), Map.of(target, 0)));
  }

  View reshape(String origin, View view, Shape shape) {
    return view.reshape(shape)
        .orElseGet(() -> contiguous(origin, view).reshape(shape).orElseThrow());
  }

  /** Copies a contiguous view into a part of the pieces of a value. */
  void copyPieces(String origin, View source, Value target, Pieces inValue) {
    add(
        new OtherOperation(
            origin,
            "copy " + source + " -> " + target + " " + pieceText(inValue),
            List.of(source.value()),
            List.of(target),
            (addresses, kernels) ->
                kernels.copy(moved(inValue, source.address(addresses), addresses.of(target)))));
  }

  /** Zeros a part of the pieces of a value. */
  void zeroPieces(String origin, Value target, Pieces inValue) {
    add(
        new OtherOperation(
            origin,
            "zero " + target + " " + pieceText(inValue),
            List.of(),
            List.of(target),
            (addresses, kernels) -> kernels.zero(moved(inValue, 0, addresses.of(target)))));
  }

  private static Pieces moved(Pieces pieces, int source, int target) {
    return new Pieces(
        pieces.count(),
        pieces.length(),
        source + pieces.source(),
        pieces.sourceStride(),
        target + pieces.target(),
        pieces.targetStride());
  }

  private static String pieceText(Pieces pieces) {
    return pieces.count()
        + " pieces of "
        + pieces.length()
        + " to "
        + pieces.target()
        + " + i * "
        + pieces.targetStride();
  }

  // ---- results

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  Map<Attributes.Values, Value> constants() {
    return constants;
  }
}
