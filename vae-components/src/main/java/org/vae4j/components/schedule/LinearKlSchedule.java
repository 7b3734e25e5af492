package org.vae4j.components.schedule;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.tensor.Tensor;

/**
 * Linear warm-up: the weight of the KL rises from a start to 1 over some epochs and stays there.
 *
 * <p>weight = min(1, start + (1 - start) · epoch / epochs), with epochs counted in fractions.
 *
 * <p>Sources: Bowman et al. 2016, arXiv:1511.06349; Sønderby et al. 2016, arXiv:1602.02282.
 */
final class LinearKlSchedule implements KlSchedule {
  private final double epochs;
  private final Tensor weight;

  LinearKlSchedule(LinearKlScheduleConfig config, ComponentContext context) {
    double slope = (1 - config.start()) / config.epochs();
    epochs = config.epochs();
    weight = context.progress().epoch().times(slope).plus(config.start()).minimum(1);
  }

  @Override
  public Tensor penalty(Tensor kl) {
    return kl.sum(-1).times(weight);
  }

  @Override
  public Tensor weight() {
    return weight;
  }

  @Override
  public double warmUpEpochs() {
    return epochs;
  }
}
