package org.vae4j.experiment.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vae4j.experiment.training.LogLikelihood;

/**
 * {@code evaluation.json}: what was measured, with everything a number depends on beside it.
 *
 * @param overrides of the run's resolved spec, for this evaluation only
 * @param split such as {@code test}
 * @param examples rows measured
 * @param data the name of the data source
 * @param binarization of the data
 * @param estimator of the bound, with its options
 * @param seed of binarization and noise
 * @param epoch after which the weights that were measured were saved
 * @param terms nats per example at beta = 1, by name
 * @param logLikelihood log p(x) by importance sampling, where the spec asks for it
 */
public record EvaluationReport(
    List<String> overrides,
    String split,
    int examples,
    String data,
    String binarization,
    Object estimator,
    long seed,
    int epoch,
    Map<String, Measured> terms,
    Optional<LogLikelihood> logLikelihood) {
  /** Copies the list and the map, in their order. */
  public EvaluationReport {
    overrides = List.copyOf(overrides);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** The mean bound on log p(x). */
  public Measured bound() {
    return terms.get("bound");
  }
}
