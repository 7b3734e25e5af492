package org.vae4j.experiment.data.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vae4j.experiment.data.files.DataFile;

/**
 * The columns of a table.
 *
 * @param names one a column; empty names where the file has no header
 * @param label which one holds the class, from 0; -1 for none
 */
record CsvColumns(List<String> names, int label) {
  static CsvColumns of(DataFile file, List<String> names, Optional<String> label) {
    CsvColumns columns =
        new CsvColumns(names, label.map(name -> find(file, names, name)).orElse(-1));
    if (columns.numbers() == 0) {
      throw file.refused(
          "there is no column beside the label", "Check the delimiter, or remove label.");
    }
    return columns;
  }

  int count() {
    return names.size();
  }

  /** How many columns hold data and not the class. */
  int numbers() {
    return label < 0 ? count() : count() - 1;
  }

  /** The column of an element of a row, from 0. */
  int ofNumber(int element) {
    return label >= 0 && element >= label ? element + 1 : element;
  }

  /** A column as messages name it: {@code column 2 'height'}. */
  String title(int column) {
    String name = names.get(column);
    return "column " + (column + 1) + (name.isEmpty() ? "" : " '" + name + "'");
  }

  private static int find(DataFile file, List<String> names, String label) {
    int byName = names.indexOf(label);
    return byName >= 0
        ? byName
        : IntStream.range(0, names.size())
            .filter(column -> label.equals(Integer.toString(column + 1)))
            .findFirst()
            .orElseThrow(
                () ->
                    file.refused(
                        "there is no column '" + label + "' for the label" + known(names),
                        "Set label to a column's name, or to its number from 1 to "
                            + names.size()
                            + "."));
  }

  private static String known(List<String> names) {
    boolean named = names.stream().anyMatch(name -> !name.isEmpty());
    return named ? "; the columns are " + String.join(", ", names) : "";
  }
}
