package org.vae4j.experiment.data.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.experiment.data.FolderContext;
import org.vae4j.experiment.data.GoldenErrors;
import org.vae4j.experiment.data.Gzip;
import org.vae4j.tensor.Shape;

class CsvSourceTest {
  @TempDir private Path folder;

  @Test
  void readsNumbersAndTheLabelColumnByName() throws IOException {
    write("a.csv", "\uFEFFx0, kind ,x1\r\n1,0,-2.5e-1\r\n\r\n\"3\", 2 , 4.\r\n");
    DataSet data = load(options("a.csv").label("kind"));
    assertEquals(Shape.of(2), data.train().eventShape());
    assertArrayEquals(new float[] {1, -0.25f}, row(data.train(), 0));
    assertArrayEquals(new float[] {3, 4}, row(data.train(), 1));
    assertArrayEquals(new int[] {0, 2}, data.train().labels());
  }

  @Test
  void readsCompressedTablesWithoutHeaderAndTheLabelColumnByNumber() throws IOException {
    byte[] text = "1;2;3\n4;5;6\n".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("a.csv.gz"), Gzip.of(text));
    Options options = options("a.csv.gz").test("a.csv.gz").label("3").header(false).delimiter(";");
    DataSet data = load(options);
    assertArrayEquals(new float[] {4, 5}, row(data.train(), 1));
    assertArrayEquals(new int[] {3, 6}, data.test().orElseThrow().labels());
    assertFalse(load(options.label(Optional.empty())).train().labelled());
  }

  @Test
  void readsATableOfOneByte() throws IOException {
    write("a.csv", "7");
    assertArrayEquals(new float[] {7}, row(load(options("a.csv").header(false)).train(), 0));
  }

  @Test
  void cellsThatAreEmptyNaNOrMarkedAreMissing() throws IOException {
    write("a.csv", "x,y,z\n1,,NaN\nNA, ? ,2\n");
    Examples rows = load(options("a.csv").missing("NA", "?")).train();
    assertArrayEquals(new float[] {1, Float.NaN, Float.NaN}, row(rows, 0));
    assertArrayEquals(new float[] {Float.NaN, Float.NaN, 2}, row(rows, 1));
  }

  @Test
  void cellsKnowWhereTheyStandInTheFile() throws IOException {
    write("a.csv", "kind,x,y\n1,2,3\n\n\n0,,\"4\n\"\n0,5,6\n");
    Examples rows = load(options("a.csv").label("kind")).train();
    String file = folder.resolve("a.csv").toString();
    assertEquals(file + ": row 1 (line 2), column 3 'y'", rows.origin(0, 1).orElseThrow());
    assertEquals(file + ": row 2 (line 5), column 2 'x'", rows.origin(1, 0).orElseThrow());
    assertEquals(file + ": row 3 (line 7), column 2 'x'", rows.origin(2, 0).orElseThrow());
  }

  @Test
  void everyDefectIsNamedWithItsRemedy() throws IOException {
    write("text.csv", "x,height\n1,2\n3,tall\n");
    write("comma.csv", "x;height\n1;2,5\n");
    write("java.csv", "x,height\n1,2f\n");
    write("no-class.csv", "x,kind\n1,2\n3, \n");
    write("infinite.csv", "x,height\n-inf,1\n");
    write("large.csv", "x,height\n1e39,1\n");
    write("short.csv", "x,height\n1,2\n3\n");
    write("long.csv", "x,height\n1,2,3\n");
    write("header.csv", "x,height\n");
    write("blank.csv", "\n");
    write("empty.csv", "");
    write("class.csv", "x,kind\n1,-1\n");
    write("one.csv", "kind\n1\n");
    write("good.csv", "x,kind\n1,1\n");
    write("other.csv", "x,sort\n1,1\n");

    GoldenErrors errors = new GoldenErrors(folder);
    errors.add("text", () -> load(options("text.csv")));
    errors.add("decimal comma", () -> load(options("comma.csv").delimiter(";")));
    errors.add("a suffix of Java's", () -> load(options("java.csv")));
    errors.add("a header taken for numbers", () -> load(options("text.csv").header(false)));
    errors.add("a missing class", () -> load(options("no-class.csv").label("kind")));
    errors.add("infinite", () -> load(options("infinite.csv")));
    errors.add("beyond float32", () -> load(options("large.csv")));
    errors.add("row too short", () -> load(options("short.csv")));
    errors.add("row too long", () -> load(options("long.csv")));
    errors.add("header only", () -> load(options("header.csv")));
    errors.add("blank lines only", () -> load(options("blank.csv")));
    errors.add("empty file", () -> load(options("empty.csv")));
    errors.add("unknown label column", () -> load(options("good.csv").label("sort")));
    errors.add("label column 3 of 2", () -> load(options("good.csv").header(false).label("3")));
    errors.add("a negative class", () -> load(options("class.csv").label("kind")));
    errors.add("nothing but labels", () -> load(options("one.csv").label("1")));
    errors.add("other columns", () -> load(options("good.csv").test("other.csv")));
    errors.add("missing test file", () -> load(options("good.csv").test("nowhere/test.csv")));
    errors.matches("csv");
  }

  @Test
  void refusesDelimitersThatCannotBe() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new CsvOptions(
                    Path.of("a.csv"), Optional.empty(), Optional.empty(), true, ",,", List.of()));
    assertEquals(
        "delimiter must be one character, such as ',', ';' or \"\\t\", received ',,'",
        error.getMessage());
  }

  private DataSet load(Options options) {
    CsvOptions config =
        new CsvOptions(
            Path.of(options.train),
            options.test.map(Path::of),
            options.label,
            options.header,
            options.delimiter,
            options.missing);
    return new CsvFactory().create(config, FolderContext.of(folder)).load();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static float[] row(Examples examples, int row) {
    float[] values = new float[examples.eventShape().size()];
    examples.read(row, values, 0);
    return values;
  }

  private static Options options(String train) {
    return new Options(train, Optional.empty(), Optional.empty(), true, ",", List.of());
  }

  /** The defaults, with what differs from them. */
  private record Options(
      String train,
      Optional<String> test,
      Optional<String> label,
      boolean header,
      String delimiter,
      List<String> missing) {
    Options test(String file) {
      return new Options(train, Optional.of(file), label, header, delimiter, missing);
    }

    Options label(String column) {
      return label(Optional.of(column));
    }

    Options label(Optional<String> column) {
      return new Options(train, test, column, header, delimiter, missing);
    }

    Options header(boolean present) {
      return new Options(train, test, label, present, delimiter, missing);
    }

    Options delimiter(String character) {
      return new Options(train, test, label, header, character, missing);
    }

    Options missing(String... markers) {
      return new Options(train, test, label, header, delimiter, List.of(markers));
    }
  }
}
