package org.vae4j.components.network;

import java.util.Optional;
import org.vae4j.spi.ModelContext;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The input of a dense network: rows of any shape made vectors, with the condition beside them. */
final class FlatInput {
  private final Shape row;
  private final int size;

  FlatInput(Shape row, ModelContext context) {
    this.row = row;
    this.size = row.size() + context.condition().map(c -> c.shape().dim(-1)).orElse(0);
  }

  /** How many numbers a row has, condition included. */
  int size() {
    return size;
  }

  /**
   * Vectors of rows.
   *
   * @param rows shape {@code [samples…, batch] + row}
   * @param condition shape {@code [batch, condition]}; repeated for every sample
   * @return shape {@code [samples…, batch, size]}
   */
  Tensor apply(Tensor rows, Optional<Tensor> condition) {
    Tensor flat = rows.flattenAfter(rows.shape().rank() - row.rank());
    return condition.map(c -> flat.concat(-1, repeated(c, flat.shape()))).orElse(flat);
  }

  private static Tensor repeated(Tensor condition, Shape rows) {
    return condition.broadcastTo(rows.withDim(-1, condition.shape().dim(-1)));
  }
}
