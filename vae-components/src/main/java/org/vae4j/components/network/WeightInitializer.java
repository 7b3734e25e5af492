package org.vae4j.components.network;

import org.vae4j.spi.Initializer;

/** How the weights of hidden layers start. */
public enum WeightInitializer {
  /** He-uniform before rectifiers, Glorot-uniform before everything else. */
  AUTO,
  /** Uniform, variance 2 / (fan-in + fan-out): Glorot and Bengio 2010. */
  GLOROT_UNIFORM,
  /** Normal, variance 2 / (fan-in + fan-out): Glorot and Bengio 2010. */
  GLOROT_NORMAL,
  /** Uniform, variance 2 / fan-in: He et al. 2015, arXiv:1502.01852. */
  HE_UNIFORM,
  /** Normal, variance 2 / fan-in: He et al. 2015, arXiv:1502.01852. */
  HE_NORMAL;

  Initializer before(Activation activation, Connection connection) {
    double fanIn = connection.fanIn();
    double fanOut = connection.fanOut();
    return switch (this) {
      case AUTO ->
          (activation.rectifies() ? HE_UNIFORM : GLOROT_UNIFORM).before(activation, connection);
      case GLOROT_UNIFORM -> Initializer.glorotUniform(fanIn, fanOut);
      case GLOROT_NORMAL -> Initializer.glorotNormal(fanIn, fanOut);
      case HE_UNIFORM -> Initializer.heUniform(fanIn);
      case HE_NORMAL -> Initializer.heNormal(fanIn);
    };
  }
}
