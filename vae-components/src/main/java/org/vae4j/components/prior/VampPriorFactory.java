package org.vae4j.components.prior;

import org.vae4j.data.Support;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Makes {@link VampPrior} priors. Where all data are in [0, 1], so are the pseudo-inputs: what is
 * learned is clipped, as by the hard tanh of the paper, and a number that has left the range stays
 * at its edge.
 */
public final class VampPriorFactory implements LatentPriorFactory<VampPriorConfig> {
  @Override
  public String name() {
    return "vamp";
  }

  @Override
  public String summary() {
    return "VampPrior: a mixture of the posteriors of learned pseudo-inputs.";
  }

  @Override
  public String citation() {
    return "Tomczak and Welling 2018, arXiv:1705.07120";
  }

  @Override
  public Class<VampPriorConfig> configType() {
    return VampPriorConfig.class;
  }

  @Override
  public LatentPrior create(VampPriorConfig config, PriorContext context) {
    if (context.condition().isPresent()) {
      throw new IncompatiblePartsException(
          "the prior `vamp` encodes learned inputs, which belong to no condition",
          "Use `prior: mixture-of-gaussians`, say, or leave the condition out.");
    }
    Shape shape = Shape.of(config.components()).append(context.eventShape());
    Tensor learned = context.parameter("pseudo-inputs", shape, config.start().of(context.data()));
    boolean unit = context.data().within(Support.UNIT_INTERVAL);
    return new VampPrior(
        context.latentShape(), unit ? learned.clip(0, 1) : learned, context.inference());
  }
}
