/** Log-densities of one number, elementwise: what priors, posteriors and likelihoods share. */
package org.vae4j.components.density;
