package org.vae4j.experiment.model;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;

/** What a likelihood says about data before anything is trained. */
public final class LikelihoodFacts {
  private final Likelihood likelihood;
  private final DataSummary data;

  LikelihoodFacts(Likelihood likelihood, DataSummary data) {
    this.likelihood = likelihood;
    this.data = data;
  }

  /** The values it can observe at an element of the event. */
  public Support support(int element) {
    return likelihood.support(element);
  }

  /** What the user should know before believing numbers from these data. */
  public Optional<String> caution() {
    return likelihood.caution(data);
  }
}
