package org.vae4j.experiment.data.preparation;

/** What becomes of rows with missing cells. */
public enum Missing {
  /** They are refused: holes nobody expected are a mistake in the data. */
  REFUSE,
  /**
   * They are used as far as they were observed: the likelihood sums over the observed cells, the
   * encoder sees 0 in place of the others (A. Nazabal et al. 2020, arXiv:1807.03653).
   */
  MASK
}
