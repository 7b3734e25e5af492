package org.vae4j.experiment.data.csv;

import java.util.Optional;

/**
 * How a table is written.
 *
 * @param header whether the first line names the columns
 * @param delimiter what separates cells
 * @param label name or number (from 1) of the column that holds the class
 */
record CsvDialect(boolean header, String delimiter, Optional<String> label) {}
