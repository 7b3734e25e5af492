package org.vae4j.components.prior;

import org.vae4j.components.density.NormalDensity;
import org.vae4j.components.discrete.GumbelNoise;
import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A mixture of K diagonal Gaussians, all of it learned: p(z) = Σ π_k N(z; μ_k, σ_k²).
 *
 * <p>Log-density in nats: logSumExp_k (log π_k + Σ_d log N(z_d; μ_kd, σ_kd²)) with π = softmax of
 * the logits. The sampler picks k by the Gumbel-max rule (argmax of logits plus Gumbel noise has
 * probabilities π) and draws from component k, so it draws from the density that is scored. The
 * choice of k has no gradient; the draw within the component has one towards μ and σ.
 *
 * <p>Source: Dilokthanakul et al. 2016, arXiv:1611.02648; as a learned prior: Tomczak and Welling
 * 2018, arXiv:1705.07120.
 */
public final class MixtureOfGaussians implements LatentPrior {
  private final Shape latent;
  private final Tensor logits;
  private final Tensor means;
  private final Tensor logScales;

  /**
   * A mixture of K components over latents of D numbers.
   *
   * @param latent the shape of one latent, of size D
   * @param logits unnormalised log-weights, shape {@code [K]}
   * @param means shape {@code [K, D]}
   * @param logScales log σ, shape {@code [K, D]}
   */
  public MixtureOfGaussians(Shape latent, Tensor logits, Tensor means, Tensor logScales) {
    this.latent = latent;
    this.logits = logits;
    this.means = means;
    this.logScales = logScales;
  }

  @Override
  public Tensor logProb(Tensor z) {
    Tensor rows = z.flattenAfter(z.shape().rank() - latent.rank()).expandDims(-2);
    Tensor components = NormalDensity.logProb(rows, means, logScales).sum(-1);
    return components.plus(logits.logSoftmax(-1)).logSumExp(-1);
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    Tensor component = component(count, noise);
    Tensor spread = logScales.gather(component).exp();
    Tensor draw = noise.normal("z", spread.shape()).times(spread).plus(means.gather(component));
    return draw.reshape(latent.insert(0, count));
  }

  private Tensor component(int count, Noise noise) {
    Shape shape = Shape.of(count, logits.shape().dim(0));
    return logits.plus(GumbelNoise.draw(noise, "component", shape)).argMax(-1);
  }
}
