package org.vae4j.experiment.data.preparation;

/**
 * How values from 0 to 1 become 0 or 1. It is a property of the data: the same model differs by
 * about 2 nats between static and dynamic MNIST, so results name it.
 */
public enum Binarization {
  /** Values stay as they are. */
  NONE,
  /** 1 where the value is at least 0.5. */
  THRESHOLD,
  /**
   * Values are probabilities of 1; every split is drawn once (R. Salakhutdinov, I. Murray, 2008,
   * doi:10.1145/1390156.1390266).
   */
  STATIC,
  /**
   * Values are probabilities of 1; training rows are drawn anew at each visit, validation and test
   * rows once (Y. Burda, R. Grosse, R. Salakhutdinov, 2016, arXiv:1509.00519).
   */
  DYNAMIC
}
