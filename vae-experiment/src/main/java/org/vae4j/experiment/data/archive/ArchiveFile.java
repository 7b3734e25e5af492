package org.vae4j.experiment.data.archive;

/**
 * A file of a public data set.
 *
 * @param name its name in every folder and mirror
 * @param sha256 what a download must hash to, in hexadecimal
 */
record ArchiveFile(String name, String sha256) {}
