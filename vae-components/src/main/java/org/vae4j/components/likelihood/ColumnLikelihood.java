package org.vae4j.components.likelihood;

import org.vae4j.spi.Likelihood;

/** The likelihood of some columns. */
record ColumnLikelihood(ColumnRange columns, Likelihood likelihood) {
  /** How many numbers of the decoder's last axis belong to it. */
  int parameters() {
    return likelihood.parameterShape().dim(-1);
  }
}
