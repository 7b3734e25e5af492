package org.vae4j.experiment.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.plugin.Option;

/**
 * Options of the source {@code csv}.
 *
 * @param train the training table
 * @param test the test table
 * @param label the column of the classes
 * @param header whether the first line names the columns
 * @param delimiter what separates cells
 * @param missing texts of cells that are missing
 */
public record CsvOptions(
    @Option("file of the training rows, plain or .gz, UTF-8, one number a cell") Path train,
    @Option("file of the test rows, with the same columns") Optional<Path> test,
    @Option("column that holds the class (whole numbers from 0): its name, or its number from 1")
        Optional<String> label,
    @Option(value = "whether the first line names the columns", byDefault = "true") boolean header,
    @Option(value = "what separates cells, one character", byDefault = "','") String delimiter,
    @Option(
            value = "texts that mark a missing cell, beside an empty one and NaN: ['NA', '?']",
            byDefault = "[]")
        List<String> missing) {
  /** Checks the delimiter and copies the list. */
  public CsvOptions {
    missing = List.copyOf(missing);
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw new IllegalArgumentException(
          "delimiter must be one character, such as ',', ';' or \"\\t\", received '"
              + delimiter
              + "'");
    }
  }
}
