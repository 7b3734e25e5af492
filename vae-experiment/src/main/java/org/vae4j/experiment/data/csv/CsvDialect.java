package org.vae4j.experiment.data.csv;

import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param header whether the first line names the columns
 * @param delimiter what separates cells
 * @param label name or number (from 1) of the column that holds the class
 * @param missing texts of cells that are missing, beside empty ones and NaN
 */
record CsvDialect(boolean header, String delimiter, Optional<String> label, List<String> missing) {
  CellText read(String cell) {
    return missing.contains(cell) ? CellText.MISSING : CellText.of(cell);
  }
}
