package org.vae4j.experiment.data.csv;

import java.util.List;
import org.vae4j.data.Examples;

/**
 * A table that was read.
 *
 * @param columns the names of all columns; their numbers where the file has no header
 * @param rows the numbers, without the column of the class
 */
record CsvTable(List<String> columns, Examples rows) {}
