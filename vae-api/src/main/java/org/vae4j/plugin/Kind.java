package org.vae4j.plugin;

import org.vae4j.data.DataSource;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.PosteriorFamily;

/** The roles a component can fill. */
public enum Kind {
  /** A prior p(z). */
  PRIOR("prior", LatentPrior.class),
  /** A family of posteriors q(z|x). */
  POSTERIOR("posterior", PosteriorFamily.class),
  /** An encoder network. */
  ENCODER("encoder", Encoder.class),
  /** A decoder network. */
  DECODER("decoder", Decoder.class),
  /** A likelihood p(x|z). */
  LIKELIHOOD("likelihood", Likelihood.class),
  /** An estimator. */
  ESTIMATOR("estimator", Estimator.class),
  /** A schedule of the KL. */
  KL_SCHEDULE("kl-schedule", KlSchedule.class),
  /** An optimizer. */
  OPTIMIZER("optimizer", Optimizer.class),
  /** A learning-rate schedule. */
  LEARNING_RATE_SCHEDULE("learning-rate-schedule", LearningRateSchedule.class),
  /** A data source. */
  DATA_SOURCE("data-source", DataSource.class);

  private final String label;
  private final Class<?> type;

  Kind(String label, Class<?> type) {
    this.label = label;
    this.type = type;
  }

  /** The name in messages and on the command line, such as {@code learning-rate-schedule}. */
  public String label() {
    return label;
  }

  /** The interface that components of this kind implement. */
  public Class<?> type() {
    return type;
  }
}
