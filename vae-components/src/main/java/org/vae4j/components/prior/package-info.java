/** Priors p(z) over the latent variables. */
package org.vae4j.components.prior;
