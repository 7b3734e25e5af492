package org.vae4j.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vae4j.tensor.Tensor;

/**
 * The parts of a model in one graph, as an estimator uses them: p(z), q(z|x) and p(x|z).
 *
 * <p>Everything a part writes into the graph is written under its own scope.
 */
public final class VaeModel {
  private final Inference inference;
  private final ScopedPrior prior;
  private final Decoder decoder;
  private final Likelihood likelihood;
  private final List<AnalyticKl<?, ?>> closedForms;
  private final ScopeEntry scopes;

  /**
   * A model of these parts.
   *
   * @param closedForms the closed-form KLs that are known
   * @param scopes enters a named scope of the graph the parts belong to
   */
  public VaeModel(
      Inference inference,
      LatentPrior prior,
      Decoder decoder,
      Likelihood likelihood,
      List<AnalyticKl<?, ?>> closedForms,
      ScopeEntry scopes) {
    this.inference = inference;
    this.prior = new ScopedPrior(prior, scopes);
    this.decoder = decoder;
    this.likelihood = likelihood;
    this.closedForms = List.copyOf(closedForms);
    this.scopes = scopes;
  }

  /**
   * q(z|x) of a batch.
   *
   * @throws IncompatiblePartsException when the prior is one over other latents, and no closed form
   *     of their KL says what that means
   */
  public Posterior infer(Observation x) {
    Posterior q = inference.infer(x);
    if (q.space() != prior.space() && closedForm(q).isEmpty()) {
      throw new IncompatiblePartsException(
          pair(q) + " do not go together: " + spaces(q),
          "Choose both for the same latents: diagonal-gaussian with standard-normal, say, or"
              + " gumbel-softmax with categorical.");
    }
    return new ScopedPosterior(q, scopes);
  }

  /** p(z). */
  public LatentPrior prior() {
    return prior;
  }

  /** p(x|z), given parameters. */
  public Likelihood likelihood() {
    return likelihood;
  }

  /**
   * The parameters of p(x|z).
   *
   * @param z shape {@code [samples…, batch, latent…]}
   * @return shape {@code [samples…, batch] + likelihood().parameterShape()}
   */
  public Tensor decode(Tensor z) {
    return scopes.in("decoder", () -> decoder.decode(z));
  }

  /**
   * log p(x|z).
   *
   * @param z shape {@code [samples…, batch, latent…]}
   * @return nats, shape {@code [samples…, batch]}
   */
  public Tensor logLikelihood(Observation x, Tensor z) {
    Tensor parameters = decode(z);
    return scopes.in("likelihood", () -> likelihood.logProb(x, parameters));
  }

  /**
   * KL(q ‖ p) in closed form, where one is registered for these two.
   *
   * @param q a posterior of {@link #infer}
   * @return nats, shape {@code [batch, groups]}
   */
  public Optional<Tensor> analyticKl(Posterior q) {
    Posterior plain = ScopedPosterior.unwrap(q);
    return closedForm(plain).map(pair -> scopes.in("kl", () -> pair.kl(plain, prior.plain())));
  }

  private Optional<AnalyticKl<?, ?>> closedForm(Posterior plain) {
    return closedForms.stream().filter(pair -> pair.covers(plain, prior.plain())).findFirst();
  }

  /**
   * Names the posterior and the prior for messages, such as {@code (diagonal-gaussian,
   * vamp-prior)}; made of the names of their classes.
   *
   * @param q a posterior of {@link #infer}
   */
  public String pair(Posterior q) {
    return "(" + name(ScopedPosterior.unwrap(q)) + ", " + name(prior.plain()) + ")";
  }

  private static String name(Object part) {
    String words = part.getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return words.toLowerCase(Locale.ROOT);
  }

  private String spaces(Posterior q) {
    return "the posterior draws "
        + q.space().description()
        + ", the prior scores "
        + prior.space().description();
  }

  /**
   * Requires that log q(z|x) and log p(z) can be compared draw by draw, as importance weights and
   * Monte Carlo estimates of the KL do.
   *
   * @param q a posterior of {@link #infer}
   * @throws IncompatiblePartsException when they are densities over different latents
   */
  public void requireComparable(Posterior q) {
    if (q.space() != prior.space()) {
      throw new IncompatiblePartsException(
          "the densities of "
              + pair(q)
              + " cannot be compared at a draw, as importance weights and a Monte Carlo KL do: "
              + spaces(q),
          "Compare them in closed form: the estimator `elbo` with `kl: analytic`, and no"
              + " `evaluation.log-likelihood`.");
    }
  }

  /**
   * log q(z|x) - log p(z) at draws: its mean over the samples is the Monte Carlo estimate of the
   * KL.
   *
   * @param draw a draw from {@code q}
   * @return nats, shape {@code [samples, batch, groups]}; one column a latent dimension where both
   *     distributions factorise, else a single column
   * @throws IncompatiblePartsException as {@link #requireComparable}
   */
  public Tensor sampledKl(Posterior q, Draw draw) {
    requireComparable(q);
    Tensor z = draw.z();
    Optional<Tensor> posteriorTerms = q.logProbPerDimension(z);
    Optional<Tensor> priorTerms = posteriorTerms.flatMap(terms -> prior.logProbPerDimension(z));
    if (posteriorTerms.isPresent() && priorTerms.isPresent()) {
      return posteriorTerms.get().minus(priorTerms.get());
    }
    return draw.logProb().minus(prior.logProb(z)).expandDims(-1);
  }
}
