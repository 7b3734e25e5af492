package org.vae4j.spi;

import org.vae4j.tensor.Shape;

/** What a decoder knows in addition. */
public interface DecoderContext extends ModelContext {
  /** What it has to produce for one row: {@link Likelihood#parameterShape()}. */
  Shape outputShape();

  /** Where its output should start, row-major: {@link Likelihood#initialParameters}. */
  float[] initialOutput();
}
