/** Public data sets in IDX files: found in a data folder, or downloaded and checked. */
package org.vae4j.experiment.data.archive;
