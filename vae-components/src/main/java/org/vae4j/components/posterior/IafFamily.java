package org.vae4j.components.posterior;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.components.network.AutoregressiveNetwork;
import org.vae4j.components.network.Dense;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Inverse autoregressive flows whose start and whose steps depend on the encoder's features. */
final class IafFamily implements PosteriorFamily {
  private final Shape latent;
  private final DiagonalGaussianFamily start;
  private final List<AutoregressiveNetwork> networks = new ArrayList<>();
  private final Noise noise;

  IafFamily(IafConfig config, PosteriorContext context) {
    int features = context.featureSize();
    latent = context.latentShape();
    noise = context.noise();
    start =
        new DiagonalGaussianFamily(
            Shape.of(latent.size()),
            Dense.create(context, "mean", features, latent.size()),
            Dense.create(context, "log-variance", features, latent.size()),
            config.start());
    List<Integer> order = new ArrayList<>(IntStream.range(0, latent.size()).boxed().toList());
    for (int flow = 1; flow <= config.flows(); flow++) {
      networks.add(
          AutoregressiveNetwork.create(context, "flow-" + flow, order, features, config.hidden()));
      Collections.reverse(order);
    }
  }

  @Override
  public Posterior posterior(Tensor features, Observation x) {
    List<AutoregressiveStep> steps =
        networks.stream()
            .map(network -> new AutoregressiveStep(network, network.context(features)))
            .toList();
    return new Iaf(latent, start.posterior(features, x), steps, noise);
  }
}
