package org.vae4j.components.network;

import org.vae4j.tensor.Tensor;

/** The nonlinearity of a hidden layer. */
public enum Activation {
  /** max(x, 0). */
  RELU {
    @Override
    Tensor apply(Tensor x) {
      return x.relu();
    }
  },
  /** x, or 0.01 x below 0: Maas et al. 2013. */
  LEAKY_RELU {
    @Override
    Tensor apply(Tensor x) {
      return x.maximum(x.times(0.01));
    }
  },
  /** x, or e^x - 1 below 0: Clevert et al. 2015, arXiv:1511.07289. */
  ELU {
    @Override
    Tensor apply(Tensor x) {
      return x.greaterThan(0).select(x, x.minimum(0).expm1());
    }
  },
  /**
   * x Φ(x), by its tanh approximation (error below 0.001): Hendrycks and Gimpel 2016,
   * arXiv:1606.08415.
   */
  GELU {
    @Override
    Tensor apply(Tensor x) {
      Tensor inner = x.square().times(0.044715).plus(1).times(x).times(Math.sqrt(2 / Math.PI));
      return inner.tanh().plus(1).times(x).times(0.5);
    }
  },
  /** x sigmoid(x): Ramachandran et al. 2017, arXiv:1710.05941. */
  SWISH {
    @Override
    Tensor apply(Tensor x) {
      return x.times(x.sigmoid());
    }
  },
  /** log(1 + e^x). */
  SOFTPLUS {
    @Override
    Tensor apply(Tensor x) {
      return x.softplus();
    }
  },
  /** Hyperbolic tangent. */
  TANH {
    @Override
    Tensor apply(Tensor x) {
      return x.tanh();
    }
  },
  /** 1 / (1 + e^-x). */
  SIGMOID {
    @Override
    Tensor apply(Tensor x) {
      return x.sigmoid();
    }
  },
  /** (V x + c) sigmoid(W x + b), two layers in one: Dauphin et al. 2016, arXiv:1612.08083. */
  GATED {
    @Override
    Tensor apply(Tensor x) {
      return x;
    }
  };

  /** The elementwise part; the identity for {@link #GATED}, whose gate is a layer of its own. */
  abstract Tensor apply(Tensor x);

  /** Whether it passes positive numbers on as they are, for which He's weights were derived. */
  boolean rectifies() {
    return switch (this) {
      case RELU, LEAKY_RELU, ELU, GELU, SWISH -> true;
      case SOFTPLUS, TANH, SIGMOID, GATED -> false;
    };
  }
}
