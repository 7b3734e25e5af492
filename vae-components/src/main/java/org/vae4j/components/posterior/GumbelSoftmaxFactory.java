package org.vae4j.components.posterior;

import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Makes families of {@link GumbelSoftmax} posteriors. */
public final class GumbelSoftmaxFactory implements PosteriorFactory<GumbelSoftmaxConfig> {
  @Override
  public String name() {
    return "gumbel-softmax";
  }

  @Override
  public String summary() {
    return "One-hot latents of shape [groups, classes], relaxed so that draws carry a gradient.";
  }

  @Override
  public String citation() {
    return "Jang, Gu and Poole 2017, arXiv:1611.01144; Maddison, Mnih and Teh 2017,"
        + " arXiv:1611.00712";
  }

  @Override
  public Class<GumbelSoftmaxConfig> configType() {
    return GumbelSoftmaxConfig.class;
  }

  @Override
  public PosteriorFamily create(GumbelSoftmaxConfig config, PosteriorContext context) {
    ClassGroups groups = ClassGroups.of("the posterior `gumbel-softmax`", context.latentShape());
    Tensor temperature = temperature(config, context);
    return new LogitsFamily(context, logits -> new GumbelSoftmax(groups, logits, temperature));
  }

  /** A constant temperature stays one, also below {@code min-temperature}. */
  private static Tensor temperature(GumbelSoftmaxConfig config, PosteriorContext context) {
    Tensor start = context.constant(Shape.scalar(), (float) config.temperature());
    if (config.decay() == 0) {
      return start;
    }
    Tensor fallen = context.progress().epoch().times(-config.decay()).exp().times(start);
    return fallen.maximum(config.minTemperature());
  }
}
