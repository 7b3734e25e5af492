package org.vae4j.experiment.data.csv;

import java.util.Optional;
import org.vae4j.data.Examples;
import org.vae4j.experiment.data.files.DataFile;
import org.vae4j.tensor.Shape;

/** The numbers of a table, which know where they stand in its file. */
record CsvRows(DataFile file, CsvColumns columns, RowLines lines, Examples numbers)
    implements Examples {
  @Override
  public int count() {
    return numbers.count();
  }

  @Override
  public Shape eventShape() {
    return numbers.eventShape();
  }

  @Override
  public void read(int row, float[] out, int offset) {
    numbers.read(row, out, offset);
  }

  @Override
  public int[] labels() {
    return numbers.labels();
  }

  @Override
  public Optional<String> origin(int row, int element) {
    return Optional.of(
        file.path()
            + ": "
            + lines.place(row + 1)
            + ", "
            + columns.title(columns.ofNumber(element)));
  }
}
