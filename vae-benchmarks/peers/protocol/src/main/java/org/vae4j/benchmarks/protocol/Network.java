package org.vae4j.benchmarks.protocol;

import java.util.Locale;

/** The networks that are compared, all with a Bernoulli decoder and Adam at 0.001. */
public enum Network {
  /** 784-400-20-400-784, ReLU. */
  DENSE,
  /** 784-200-200-50-200-200-784, tanh: the recipe of Burda et al. 2016, arXiv:1509.00519. */
  DEEP,
  /** Convolutions of 32 and 64 channels, 4x4, stride 2, a dense layer of 256, and back. */
  CONVOLUTIONAL;

  /** As on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
