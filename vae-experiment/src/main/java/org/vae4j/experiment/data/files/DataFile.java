package org.vae4j.experiment.data.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vae4j.data.DataException;
import org.vae4j.experiment.file.IoReason;

/** A file to read data from, plain or compressed with gzip: the content tells, not the name. */
public final class DataFile {
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final long LARGEST_RATIO = 1032; // deflate packs at most 258 bytes into 2 bits
  private static final int NEIGHBOURS = 8;

  private final Path path;

  private DataFile(Path path) {
    this.path = path;
  }

  /**
   * A file that is there and not empty.
   *
   * @throws DataException when it is missing, empty or a folder
   */
  public static DataFile of(Path path) {
    DataFile file = new DataFile(path);
    if (Files.isDirectory(path)) {
      throw file.refused("this is a folder, expected a file", "Name a file in it.");
    }
    if (!Files.exists(path)) {
      throw file.refused(
          "no such file" + neighbours(path),
          "Correct the name; a relative name starts at the folder of the spec.");
    }
    if (file.size() == 0) {
      throw file.refused("the file is empty", "Copy or download it again.");
    }
    return file;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** An exception about this file, to throw. */
  public DataException refused(String problem, String remedy) {
    return new DataException(path + ": " + problem, remedy);
  }

  /**
   * Reads the uncompressed content.
   *
   * @throws DataException when the file cannot be read or its compressed data are damaged
   */
  public <T> T read(Content<T> content) {
    try (InputStream file = Files.newInputStream(path); // closed also when it is no gzip after all
        InputStream in = plain(file)) {
      return content.read(in);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** No less than the number of bytes the uncompressed content can have. */
  public long mostBytes() {
    return read(in -> in instanceof GZIPInputStream ? LARGEST_RATIO * size() : size());
  }

  private InputStream plain(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
    in.mark(2);
    boolean gzip = (in.read() << 8 | in.read()) == GZIP_MAGIC;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private DataException unreadable(IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return refused(
          "the gzip data end early or are damaged ("
              + IoReason.of(e)
              + "), the file has "
              + size()
              + " bytes",
          "Delete it, then copy or download it again.");
    }
    return refused(
        "the file cannot be read (" + IoReason.of(e) + ")", "Check its permissions and the disk.");
  }

  private long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw refused(
          "the file cannot be read (" + IoReason.of(e) + ")",
          "Check its permissions and the disk.");
    }
  }

  private static String neighbours(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "; the folder " + folder + " does not exist either";
    }
    try (Stream<Path> files = Files.list(folder)) {
      String names =
          files
              .map(file -> file.getFileName().toString())
              .sorted()
              .limit(NEIGHBOURS)
              .collect(Collectors.joining(", "));
      return "; the folder " + folder + (names.isEmpty() ? " is empty" : " holds " + names);
    } catch (IOException e) {
      return "; the folder " + folder + " cannot be listed (" + IoReason.of(e) + ")";
    }
  }

  /**
   * What is made of a file's content.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  public interface Content<T> {
    /** Reads; the stream is closed by the caller. */
    T read(InputStream in) throws IOException;
  }
}
