/** The source {@code csv}: tables of numbers as text. */
package org.vae4j.experiment.data.csv;
