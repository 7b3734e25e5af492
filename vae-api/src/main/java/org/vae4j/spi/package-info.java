/**
 * The roles of a variational autoencoder that a plug-in can fill.
 *
 * <p>A spec names a {@link org.vae4j.spi.LatentPrior}, a {@link org.vae4j.spi.PosteriorFamily}, an
 * {@link org.vae4j.spi.Encoder}, a {@link org.vae4j.spi.Decoder}, a {@link
 * org.vae4j.spi.Likelihood} and an {@link org.vae4j.spi.Estimator}. The parts are created in the
 * order likelihood, encoder, posterior, prior, decoder, estimator, each with a context that holds
 * what exists by then, and write one graph together, which a backend compiles.
 */
package org.vae4j.spi;
