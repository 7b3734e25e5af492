/**
 * The built-in data sources, registered as an ordinary plug-in. Each source has a package of its
 * own; {@code files} reads the file formats that several share, {@code preparation} turns what a
 * source loads into what a model sees.
 */
package org.vae4j.experiment.data;
