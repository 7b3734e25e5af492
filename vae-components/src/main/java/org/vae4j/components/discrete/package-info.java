/** What priors, posteriors and likelihoods over classes share. */
package org.vae4j.components.discrete;
