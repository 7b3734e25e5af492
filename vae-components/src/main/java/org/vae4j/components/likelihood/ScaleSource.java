package org.vae4j.components.likelihood;

/** Where the standard deviation σ of a Gaussian likelihood comes from. */
public enum ScaleSource {
  /** The given number. */
  FIXED,
  /** A parameter for each element of the event. */
  LEARNED,
  /** One parameter for all elements: σ-VAE. */
  SHARED,
  /** The optimum of the batch in closed form: σ-VAE. */
  OPTIMAL,
  /** The decoder, for each element and z. */
  PREDICTED
}
