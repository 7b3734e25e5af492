package org.vae4j.experiment.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.vae4j.data.DataException;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.experiment.data.files.DataFile;
import org.vae4j.experiment.data.files.FloatList;
import org.vae4j.tensor.Shape;

/** Reads one table of numbers, NaN where a cell is missing; empty lines are skipped. */
final class CsvTableReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final DataFile file;
  private final CsvDialect dialect;
  private final FloatList numbers = new FloatList(0);
  private final FloatList labels = new FloatList(0);
  private final RowLines lines = new RowLines();
  private int row;

  CsvTableReader(DataFile file, CsvDialect dialect) {
    this.file = file;
    this.dialect = dialect;
  }

  /** The whole table. */
  CsvTable read(InputStream in) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .allowExtraFields(true) // rows of other lengths are refused here, with a remedy
            .allowMissingFields(true)
            .ofCsvRecord(text(in))) {
      return read(records.iterator());
    } catch (CsvParseException e) {
      throw file.refused(
          "the text is not CSV: " + e.getMessage(), "Check the quotes and the delimiter.");
    }
  }

  /**
   * The text without a byte order mark; FastCSV 4.1.0 loses files of one or two bytes when asked.
   */
  private static Reader text(InputStream in) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private CsvTable read(Iterator<CsvRecord> records) {
    CsvRecord first = next(records, "the file has no lines");
    CsvColumns columns = CsvColumns.of(file, names(first), dialect.label());
    CsvRecord line =
        dialect.header() ? next(records, "there is a header, but there are no rows") : first;
    add(columns, line);
    while (records.hasNext()) {
      add(columns, records.next());
    }
    Examples rows = new FloatExamples(Shape.of(columns.numbers()), numbers.toArray(), classes());
    return new CsvTable(columns.names(), new CsvRows(file, columns, lines, rows));
  }

  private CsvRecord next(Iterator<CsvRecord> records, String problem) {
    if (!records.hasNext()) {
      throw file.refused(problem, "Name a table with at least one row of numbers.");
    }
    return records.next();
  }

  private List<String> names(CsvRecord first) {
    return dialect.header()
        ? first.getFields().stream().map(String::strip).toList()
        : Collections.nCopies(first.getFieldCount(), "");
  }

  private void add(CsvColumns columns, CsvRecord line) {
    row++;
    lines.add(row, line.getStartingLineNumber());
    if (line.getFieldCount() != columns.count()) {
      throw file.refused(
          lines.place(row) + " has " + line.getFieldCount() + " cells, expected " + columns.count(),
          "Check the delimiter (now '" + dialect.delimiter() + "') and the quotes of this line.");
    }
    for (int column = 0; column < columns.count(); column++) {
      float number = number(columns, line, column);
      if (column == columns.label()) {
        labels.add(requireClass(columns, line, number));
      } else {
        numbers.add(number);
      }
    }
  }

  private float number(CsvColumns columns, CsvRecord line, int column) {
    String cell = line.getField(column).strip();
    return switch (dialect.read(cell)) {
      case NUMBER -> (float) Double.parseDouble(cell);
      case MISSING -> Float.NaN;
      case NOT_FINITE ->
          throw refused(
              columns,
              column,
              "is '" + cell + "', expected a finite float32 number",
              "Correct the cell or remove the row or the column.");
      case TEXT ->
          throw refused(columns, column, unreadable(cell), remedyForText(columns, column, cell));
    };
  }

  private static String unreadable(String cell) {
    return "is '" + cell + "', expected a number";
  }

  private String remedyForText(CsvColumns columns, int column, String cell) {
    if (row == 1 && !dialect.header()) {
      return "If the first line names the columns, set header: true.";
    }
    String write =
        "Write " + columns.title(column) + " as numbers or remove it; decimals take a point.";
    return cell.chars().anyMatch(Character::isDigit)
        ? write
        : write + " If '" + cell + "' marks missing cells, set missing: ['" + cell + "'].";
  }

  private float requireClass(CsvColumns columns, CsvRecord line, float number) {
    if (number < 0 || number != (int) number) {
      throw refused(
          columns,
          columns.label(),
          "is '" + line.getField(columns.label()).strip() + "', expected a class: 0, 1, 2, …",
          "Number the classes from 0, or name another column as label.");
    }
    return number;
  }

  private int[] classes() {
    float[] all = labels.toArray();
    int[] classes = new int[labels.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (int) all[i];
    }
    return classes;
  }

  private DataException refused(CsvColumns columns, int column, String problem, String remedy) {
    return file.refused(lines.place(row) + ", " + columns.title(column) + " " + problem, remedy);
  }
}
