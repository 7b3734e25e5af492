package org.vae4j.components.prior;

import org.vae4j.spi.Inference;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The variational mixture of posteriors: p(z) = 1/K Σ_k q(z|u_k) with K learned pseudo-inputs u_k,
 * trained through the encoder as everything else is.
 *
 * <p>Log-density in nats: logMeanExp_k log q(z|u_k). A draw picks a pseudo-input, each as likely as
 * the others, and draws from its posterior. It lives where the posterior does, whatever the family.
 *
 * <p>Scoring is exact: every latent under every component, [samples, batch, K, latent…] numbers at
 * their largest. Where that is too much memory, fewer components, a smaller batch or, for
 * importance sampling, a smaller chunk is what helps.
 *
 * <p>Source: Tomczak and Welling 2018, arXiv:1705.07120.
 */
public final class VampPrior implements LatentPrior {
  private final Shape latent;
  private final Tensor pseudoInputs;
  private final Inference inference;
  private final Posterior components;

  /**
   * A mixture.
   *
   * @param latent the shape of one latent
   * @param pseudoInputs shape {@code [K, event…]}
   */
  public VampPrior(Shape latent, Tensor pseudoInputs, Inference inference) {
    this.latent = latent;
    this.pseudoInputs = pseudoInputs;
    this.inference = inference;
    this.components = inference.infer(Observation.of(pseudoInputs));
  }

  @Override
  public Tensor logProb(Tensor z) {
    // each latent becomes a batch of one, which broadcasts over the K rows of the components
    return components.logProb(z.expandDims(-1 - latent.rank())).logMeanExp(-1);
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    Shape scores = Shape.of(count, pseudoInputs.shape().dim(0));
    Tensor picked = pseudoInputs.gather(noise.uniform("component", scores).argMax(-1));
    Tensor z = inference.infer(Observation.of(picked)).sample(1, noise).z();
    return z.reshape(latent.insert(0, count));
  }

  @Override
  public LatentSpace space() {
    return components.space();
  }
}
