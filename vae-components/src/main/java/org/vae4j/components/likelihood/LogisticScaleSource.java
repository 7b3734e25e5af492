package org.vae4j.components.likelihood;

/**
 * Where the scale s of a discretized logistic comes from: as {@link ScaleSource}, whose optimum in
 * closed form only a Gaussian has.
 */
public enum LogisticScaleSource {
  /** The given number. */
  FIXED(ScaleSource.FIXED),
  /** A parameter for each element of the event. */
  LEARNED(ScaleSource.LEARNED),
  /** One parameter for all elements. */
  SHARED(ScaleSource.SHARED),
  /** The decoder, for each element and z. */
  PREDICTED(ScaleSource.PREDICTED);

  private final ScaleSource source;

  LogisticScaleSource(ScaleSource source) {
    this.source = source;
  }

  ScaleSource source() {
    return source;
  }
}
