package org.vae4j.experiment.model;

import java.util.Optional;
import java.util.stream.IntStream;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What programs are fed of each row.
 *
 * @param eventShape the shape of a row
 * @param masked whether cells can be missing
 * @param classes how many classes the model is conditioned on; 0 when it is not
 */
public record RowInputs(Shape eventShape, boolean masked, int classes) {
  /** Whether the model is conditioned on the class of a row. */
  public boolean conditioned() {
    return classes > 0;
  }

  /** Every class in turn, for so many rows; none when the model is not conditioned. */
  public int[] labelsInTurn(int count) {
    return conditioned()
        ? IntStream.range(0, count).map(row -> row % classes).toArray()
        : new int[0];
  }

  /**
   * Checks the classes of so many rows.
   *
   * @throws IllegalArgumentException unless each row has a class the model knows, or none has one
   *     and the model is not conditioned
   */
  public void requireLabels(int count, int... labels) {
    int expected = conditioned() ? count : 0;
    boolean known = IntStream.of(labels).allMatch(label -> label >= 0 && label < classes);
    if (labels.length != expected || !known) {
      throw new IllegalArgumentException(
          "received "
              + labels.length
              + " labels for "
              + count
              + " rows, expected "
              + expected
              + " from 0 to "
              + (classes - 1));
    }
  }

  Tensor x(GraphBuilder graph, int batch) {
    return graph.input(ProgramInputs.ROWS_OF_DATA, Shape.of(batch).append(eventShape));
  }

  Optional<Tensor> mask(GraphBuilder graph, int batch) {
    return masked
        ? Optional.of(graph.input(ProgramInputs.MASK, Shape.of(batch).append(eventShape)))
        : Optional.empty();
  }

  /** The classes of a batch, one-hot; one and the same input for all parts of a program. */
  Optional<Tensor> condition(GraphBuilder graph, int batch) {
    return conditioned()
        ? Optional.of(graph.input(ProgramInputs.CONDITION, Shape.of(batch, classes)))
        : Optional.empty();
  }
}
