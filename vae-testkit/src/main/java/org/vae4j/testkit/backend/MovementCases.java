package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;

/** Operations that move numbers, along every axis of every size; extremes stay what they are. */
final class MovementCases {
  private MovementCases() {}

  static List<FormulaCase> reshapes(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      Shape reversed = Shape.of(reversed(dims)).append(1);
      cases.add(
          FormulaCase.of(
              name + " of " + Arrays.toString(dims),
              in -> in.get(0).reshape(reversed).square(),
              Operand.normal(dims)));
    }
    return cases;
  }

  static List<FormulaCase> transposes(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] order : orders(4)) {
      cases.add(
          FormulaCase.of(
              name + " to " + Arrays.toString(order),
              in -> in.get(0).transpose(order).square(),
              Operand.normal(2, 3, 1, 5)));
    }
    for (int[] order : orders(3)) {
      cases.add(
          FormulaCase.of(
              name + " to " + Arrays.toString(order),
              in -> in.get(0).transpose(order),
              Operand.normal(17, 3, 31)));
    }
    return cases;
  }

  static List<FormulaCase> broadcasts(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    int[] full = {3, 5, 7};
    for (int ones = 0; ones < 1 << full.length; ones++) {
      int[] dims = full.clone();
      for (int axis = 0; axis < full.length; axis++) {
        dims[axis] = (ones >> axis & 1) == 1 ? 1 : full[axis];
      }
      cases.add(broadcast(name, dims, full));
      cases.add(broadcast(name, dims, new int[] {2, 3, 5, 7}));
    }
    cases.add(broadcast(name, new int[] {}, full));
    cases.add(broadcast(name, new int[] {7}, full));
    return cases;
  }

  private static FormulaCase broadcast(String name, int[] from, int[] to) {
    return FormulaCase.of(
        name + " from " + Arrays.toString(from) + " to " + Arrays.toString(to),
        in -> in.get(0).broadcastTo(Shape.of(to)),
        Operand.normal(from));
  }

  static List<FormulaCase> concatenations(String name) {
    return alongEveryAxis(
        name,
        (x, axis) ->
            FormulaCase.of(
                "",
                in -> in.get(0).concat(axis, in.get(1), in.get(0)),
                Operand.normal(x),
                Operand.normal(Shape.of(x).withDim(axis, 3).dims())));
  }

  static List<FormulaCase> slices(String name) {
    return alongEveryAxis(
        name,
        (x, axis) ->
            FormulaCase.of(
                "", in -> in.get(0).slice(axis, x[axis] / 2, x[axis]), Operand.normal(x)));
  }

  static List<FormulaCase> pads(String name) {
    List<FormulaCase> cases =
        alongEveryAxis(
            name,
            (x, axis) ->
                FormulaCase.of("", in -> in.get(0).pad(axis, 1, 2).square(), Operand.normal(x)));
    cases.add(
        FormulaCase.of(name + " of extremes", in -> in.get(0).pad(0, 1, 1), Extremes.signed()));
    return cases;
  }

  static List<FormulaCase> gathers(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] indices : indices()) {
      for (int[] row : rows()) {
        int[] table = Shape.of(5).append(Shape.of(row)).dims();
        cases.add(
            FormulaCase.of(
                name + " " + Arrays.toString(indices) + " of " + Arrays.toString(table),
                in -> in.get(0).gather(in.get(1)),
                Operand.normal(table),
                Operand.indices(5, indices)));
      }
    }
    return cases;
  }

  static List<FormulaCase> scatters(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] indices : indices()) {
      for (int[] row : rows()) {
        int[] updates = Shape.of(indices).append(Shape.of(row)).dims();
        cases.add(
            FormulaCase.of(
                name + " " + Arrays.toString(indices) + " of " + Arrays.toString(updates),
                in -> in.get(0).scatterAdd(in.get(1), 5),
                Operand.normal(updates),
                Operand.indices(5, indices)));
      }
    }
    return cases;
  }

  private static List<int[]> indices() {
    return List.of(new int[] {}, new int[] {1}, new int[] {127}, new int[] {3, 7});
  }

  private static List<int[]> rows() {
    return List.of(new int[] {}, new int[] {1}, new int[] {17}, new int[] {3, 5});
  }

  private interface AxisCase {
    FormulaCase of(int[] dims, int axis);
  }

  private static List<FormulaCase> alongEveryAxis(String name, AxisCase writing) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      for (int axis = 0; axis < dims.length; axis++) {
        FormulaCase written = writing.of(dims, axis);
        cases.add(
            new FormulaCase(
                name + " of " + Arrays.toString(dims) + " along " + axis,
                written.operands(),
                written.formula()));
      }
    }
    return cases;
  }

  private static int[] reversed(int[] dims) {
    return IntStream.range(0, dims.length).map(i -> dims[dims.length - 1 - i]).toArray();
  }

  /** Every order of some axes. */
  private static List<int[]> orders(int rank) {
    if (rank == 0) {
      return List.of(new int[] {});
    }
    List<int[]> orders = new ArrayList<>();
    for (int[] shorter : orders(rank - 1)) {
      for (int at = 0; at < rank; at++) {
        int[] order = new int[rank];
        System.arraycopy(shorter, 0, order, 0, at);
        order[at] = rank - 1;
        System.arraycopy(shorter, at, order, at + 1, rank - 1 - at);
        orders.add(order);
      }
    }
    return orders;
  }
}
