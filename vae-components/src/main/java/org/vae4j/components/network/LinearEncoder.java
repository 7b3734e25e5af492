package org.vae4j.components.network;

import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/**
 * Hands the flattened event on: the affine heads of a posterior family make q(z|x) linear in x.
 *
 * <p>With a linear decoder and a Gaussian likelihood this is probabilistic principal component
 * analysis (Tipping and Bishop 1999, doi:10.1111/1467-9868.00196), which has a closed-form answer.
 */
final class LinearEncoder implements Encoder {
  private final FlatInput input;

  LinearEncoder(ModelContext context) {
    input = new FlatInput(context.eventShape(), context);
  }

  @Override
  public int featureSize() {
    return input.size();
  }

  @Override
  public Tensor encode(Observation x) {
    return input.apply(x.x(), x.condition());
  }
}
