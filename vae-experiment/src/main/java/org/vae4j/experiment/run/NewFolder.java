package org.vae4j.experiment.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.vae4j.experiment.file.IoReason;

/** A folder outside of runs that is written as a whole: it is there once everything is in it. */
public final class NewFolder {
  private static final String ELSEWHERE = "Name another place with --out.";

  private final Path path;

  private NewFolder(Path path) {
    this.path = path;
  }

  /** What fills a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes files into an empty folder, which gets its name later. */
    void writeTo(Path folder) throws IOException;
  }

  /**
   * A folder to be written.
   *
   * @param path not there, or an empty folder
   * @throws RunFolderException when something is there
   */
  public static NewFolder at(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new RunFolderException(path + " is a file, not a folder", ELSEWHERE);
    }
    try (Stream<Path> content = Files.exists(path) ? Files.list(path) : Stream.empty()) {
      if (content.findAny().isPresent()) {
        throw new RunFolderException(
            path + " is not empty", "Name another place with --out, or delete it first.");
      }
      return new NewFolder(path);
    } catch (IOException e) {
      throw new RunFolderException(path + " cannot be read: " + IoReason.of(e), ELSEWHERE, e);
    }
  }

  /** Where it is, or will be. */
  public Path path() {
    return path;
  }

  /**
   * Writes it, and the folders above it.
   *
   * @throws RunFolderException when that fails; nothing is left of it then
   */
  public void write(Content content) {
    Path target = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.getParent());
      new AtomicFiles().createFolder(target, content);
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot write " + path + ": " + IoReason.of(e),
          "Make room on the disk, or name another place with --out.",
          e);
    }
  }
}
