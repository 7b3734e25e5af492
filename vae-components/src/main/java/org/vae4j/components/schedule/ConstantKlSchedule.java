package org.vae4j.components.schedule;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The KL as it is, from the first step on. */
final class ConstantKlSchedule implements KlSchedule {
  private final Tensor one;

  ConstantKlSchedule(ComponentContext context) {
    one = context.constant(Shape.scalar(), 1);
  }

  @Override
  public Tensor penalty(Tensor kl) {
    return kl.sum(-1);
  }

  @Override
  public Tensor weight() {
    return one;
  }
}
