package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.data.DataSet;

class DataProvenanceTest {
  @TempDir private Path folder;

  @Test
  void hashesTheFilesAndCountsTheRows() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "abc");
    DataSet data = new DataSet(Rows.numbered(10), Optional.of(Rows.numbered(3)), List.of(file));
    PreparedData prepared = new DataPreparer(DataOptions.defaults(), 1).prepare(data);
    // The digest of "abc" is an example of the standard, FIPS 180-2.
    FileRecord record =
        new FileRecord(
            file.toString(), 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertEquals(new DataProvenance(List.of(record), 9, 1, 3), DataProvenance.of(data, prepared));
  }
}
