/** What priors and posteriors over discrete latents share. */
package org.vae4j.components.discrete;
