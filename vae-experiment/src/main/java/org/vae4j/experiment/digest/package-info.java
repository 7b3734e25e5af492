/** Digests of files, for downloads and provenance. */
package org.vae4j.experiment.digest;
