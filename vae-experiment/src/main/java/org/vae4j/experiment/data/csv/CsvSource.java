package org.vae4j.experiment.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.data.files.DataFile;

/** Loads one table to train on and perhaps one to test on. */
final class CsvSource implements DataSource {
  private final CsvDialect dialect;
  private final Path train;
  private final Optional<Path> test;

  CsvSource(CsvDialect dialect, Path train, Optional<Path> test) {
    this.dialect = dialect;
    this.train = train;
    this.test = test;
  }

  @Override
  public DataSet load() {
    CsvTable trainTable = table(train);
    Optional<CsvTable> testTable = test.map(this::table);
    testTable.ifPresent(table -> requireSameColumns(trainTable.columns(), table.columns()));
    return new DataSet(
        trainTable.rows(),
        testTable.map(CsvTable::rows),
        Stream.concat(Stream.of(train), test.stream()).toList());
  }

  private CsvTable table(Path path) {
    DataFile file = DataFile.of(path);
    return file.read(in -> new CsvTableReader(file, dialect).read(in));
  }

  private void requireSameColumns(List<String> expected, List<String> found) {
    if (!found.equals(expected)) {
      throw DataFile.of(test.orElseThrow())
          .refused(
              "the columns are "
                  + String.join(", ", found)
                  + "; expected those of the training table, "
                  + String.join(", ", expected),
              "Give both tables the same columns in the same order.");
    }
  }
}
