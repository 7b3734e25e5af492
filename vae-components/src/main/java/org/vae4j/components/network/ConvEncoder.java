package org.vae4j.components.network;

import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/**
 * Convolutions that make the image smaller, then dense layers, the last of which are the features.
 *
 * <p>A condition belongs to the whole image: it joins the last image, flattened, in front of the
 * dense layers.
 *
 * <p>Source: LeCun et al. 1989, doi:10.1162/neco.1989.1.4.541.
 */
final class ConvEncoder implements Encoder {
  private final HiddenLayers convolutions;
  private final FlatInput flat;
  private final HiddenLayers hidden;

  ConvEncoder(ConvConfig config, ModelContext context) {
    ImagePyramid pyramid =
        new ImagePyramid(context.eventShape(), config.channels(), config.windows());
    convolutions =
        new HiddenLayers(
            context,
            "conv",
            context.eventShape().dim(-1),
            pyramid.steps().stream().map(ConvConnection::new).toList(),
            config.layers());
    flat = new FlatInput(pyramid.smallest(), context);
    hidden = HiddenLayers.dense(context, flat.size(), config.hidden(), config.layers());
  }

  @Override
  public int featureSize() {
    return hidden.outputSize();
  }

  @Override
  public Tensor encode(Observation x) {
    return hidden.apply(flat.apply(convolutions.apply(x.x()), x.condition()));
  }
}
