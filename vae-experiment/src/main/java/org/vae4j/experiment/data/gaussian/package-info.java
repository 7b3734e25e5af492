/**
 * The source {@code linear-gaussian}: data with a known density, to check a whole training with.
 */
package org.vae4j.experiment.data.gaussian;
