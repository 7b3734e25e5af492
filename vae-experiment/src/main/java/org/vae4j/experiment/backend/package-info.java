/** Finds backends and chooses the one that runs. */
package org.vae4j.experiment.backend;
