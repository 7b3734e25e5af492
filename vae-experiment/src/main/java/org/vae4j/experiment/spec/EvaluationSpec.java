package org.vae4j.experiment.spec;

import java.util.Optional;
import org.vae4j.plugin.Option;

/**
 * The evaluation section.
 *
 * @param batchSize rows measured at a time
 * @param logLikelihood how log p(x) is estimated; absent: not at all
 */
public record EvaluationSpec(
    @Option(value = "rows measured at a time, at least 1", byDefault = "100") int batchSize,
    @Option("how log p(x) is estimated; absent: only the bound is measured")
        Optional<LogLikelihoodSpec> logLikelihood) {
  /** Checks that rows are measured. */
  public EvaluationSpec {
    Least.check("batch-size", batchSize, 1);
  }
}
