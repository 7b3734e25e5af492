package org.vae4j.components.estimator;

/**
 * What the gradient of log q(z|x) at a draw z goes through, towards the parameters of q. The
 * numbers are the same in each case.
 */
enum Derivative {
  /** Through the draw and through the parameters of the density: that of the bound itself. */
  TOTAL,
  /** Through the draw alone: Roeder, Wu and Duvenaud 2017, arXiv:1703.09194. */
  PATH,
  /** Through the parameters of the density alone; the one there is for discrete latents. */
  SCORE
}
