/** Likelihoods p(x|z): densities of the observed event, given what a decoder makes of z. */
package org.vae4j.components.likelihood;
