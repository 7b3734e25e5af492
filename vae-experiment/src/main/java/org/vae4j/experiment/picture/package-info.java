/**
 * Pictures of a model, as PNG: grids of generated or reconstructed images, and points of a
 * two-dimensional latent space.
 *
 * <p>No text is drawn and no window is opened, so that this works on a server without fonts.
 */
package org.vae4j.experiment.picture;
