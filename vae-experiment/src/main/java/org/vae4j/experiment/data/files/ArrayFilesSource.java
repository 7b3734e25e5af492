package org.vae4j.experiment.data.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSource;
import org.vae4j.data.Examples;

/** Loads a data set whose rows and labels are arrays in files of their own. */
public final class ArrayFilesSource implements DataSource {
  private final Supplier<ArrayFiles> files;
  private final ArrayFormat format;

  /** A source; it asks where the files are when it loads. */
  public ArrayFilesSource(Supplier<ArrayFiles> files, ArrayFormat format) {
    this.files = files;
    this.format = format;
  }

  @Override
  public DataSet load() {
    ArrayFiles paths = files.get();
    List<Path> read = new ArrayList<>();
    Examples train = split(paths.train(), paths.trainLabels(), read);
    Optional<Examples> test =
        paths.test().map(path -> checked(train, path, split(path, paths.testLabels(), read)));
    return new DataSet(train, test, read);
  }

  private Examples split(Path rowsPath, Optional<Path> labelsPath, List<Path> read) {
    read.add(rowsPath);
    Examples rows = format.rows(DataFile.of(rowsPath));
    if (labelsPath.isEmpty()) {
      return rows;
    }
    read.add(labelsPath.get());
    DataFile labelsFile = DataFile.of(labelsPath.get());
    int[] labels = format.labels(labelsFile);
    if (labels.length != rows.count()) {
      throw labelsFile.refused(
          "there are " + labels.length + " labels, but " + rows.count() + " rows in " + rowsPath,
          "Name the labels that belong to these rows.");
    }
    return new LabelledRows(rows, labels);
  }

  private static Examples checked(Examples train, Path testPath, Examples test) {
    if (!test.eventShape().equals(train.eventShape())) {
      throw DataFile.of(testPath)
          .refused(
              "test rows have shape "
                  + test.eventShape()
                  + ", expected that of the training rows, "
                  + train.eventShape(),
              "Name training and test rows of the same data set.");
    }
    return test;
  }
}
