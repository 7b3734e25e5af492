package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.nativebackend.kernel.Pieces;
import org.vae4j.nativebackend.kernel.RowIndices;

/** Translates what moves numbers: joining, padding, and rows picked by index. */
final class MovementLowering {
  private final OperationList list;

  MovementLowering(OperationList list) {
    this.list = list;
  }

  private static String origin(Node node) {
    return node.origin().path();
  }

  View concat(Node node, List<View> parts) {
    int axis = node.attributes(Attributes.Along.class).axis();
    View result = list.temporary(origin(node), node.shape());
    int outer = node.shape().range(0, axis).size();
    int row = node.shape().size() / outer;
    int from = 0;
    for (View operand : parts) {
      View part = list.contiguous(origin(node), operand);
      int length = part.shape().size() / outer;
      Pieces pieces = new Pieces(outer, length, 0, length, from, row);
      list.copyPieces(origin(node), part, result.value(), pieces);
      from += length;
    }
    return result;
  }

  View pad(Node node, View operand) {
    Attributes.Padding padding = node.attributes(Attributes.Padding.class);
    View part = list.contiguous(origin(node), operand);
    View result = list.temporary(origin(node), node.shape());
    int inner = node.shape().dropFirst(padding.axis() + 1).size();
    int outer = node.shape().range(0, padding.axis()).size();
    int row = node.shape().size() / outer;
    int before = padding.before() * inner;
    int length = part.shape().size() / outer;
    zeros(node, result, new Pieces(outer, before, 0, 0, 0, row));
    list.copyPieces(
        origin(node), part, result.value(), new Pieces(outer, length, 0, length, before, row));
    zeros(node, result, new Pieces(outer, padding.after() * inner, 0, 0, before + length, row));
    return result;
  }

  private void zeros(Node node, View result, Pieces pieces) {
    if (pieces.length() > 0) {
      list.zeroPieces(origin(node), result.value(), pieces);
    }
  }

  View gather(Node node, View operand, View positions) {
    View table = list.contiguous(origin(node), operand);
    View indices = list.contiguous(origin(node), positions);
    View result = list.temporary(origin(node), node.shape());
    list.add(
        new OtherOperation(
            origin(node),
            "gather " + result + " = " + table + " at " + indices,
            List.of(table.value(), indices.value()),
            List.of(result.value()),
            (addresses, kernels) -> kernels.gather(rows(node, addresses, table, indices, result))));
    return result;
  }

  View scatterAdd(Node node, View operand, View positions) {
    View updates = list.contiguous(origin(node), operand);
    View indices = list.contiguous(origin(node), positions);
    View result = list.temporary(origin(node), node.shape());
    list.add(
        new OtherOperation(
            origin(node),
            "scatterAdd " + result + " += " + updates + " at " + indices,
            List.of(updates.value(), indices.value()),
            List.of(result.value()),
            (addresses, kernels) ->
                kernels.scatterAdd(rows(node, addresses, result, indices, updates))));
    return result;
  }

  private static RowIndices rows(
      Node node, Addresses addresses, View table, View indices, View picked) {
    int rows = table.shape().dim(0);
    return new RowIndices(
        origin(node),
        table.address(addresses),
        rows,
        table.shape().size() / rows,
        indices.address(addresses),
        indices.shape().size(),
        picked.address(addresses));
  }
}
