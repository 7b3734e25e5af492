package org.vae4j.experiment.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.vae4j.experiment.file.IoReason;

/** Creates and opens run folders. */
public final class RunFolders {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Disk disk;

  /** On the file system. */
  public RunFolders() {
    this(new LocalDisk());
  }

  RunFolders(Disk disk) {
    this.disk = disk;
  }

  /**
   * Creates {@code <parent>/<name>-<yyyyMMdd-HHmmss>}, with {@code -2}, {@code -3}… behind it when
   * that is taken.
   *
   * @param parent the folder of all runs; created when needed
   * @param name of the experiment; a single name, not a path
   * @param clock says what time it is, and where
   */
  public RunFolder createUnder(Path parent, String name, Clock clock) {
    checkName(name);
    Path wanted =
        parent.resolve(name + "-" + TIME.withZone(clock.getZone()).format(clock.instant()));
    try {
      disk.createFolders(parent);
      return locked(createUnused(wanted));
    } catch (IOException e) {
      throw notCreated(wanted, e);
    }
  }

  /**
   * Creates a run in exactly this folder, which does not exist yet or is empty.
   *
   * @throws RunFolderException when it is a file, has something in it, or cannot be created
   */
  public RunFolder createAt(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RunFolderException(
          folder + " is a file, not a folder to run in", "Name a new folder.");
    }
    try {
      disk.createFolders(folder);
      checkEmpty(folder);
      return locked(folder);
    } catch (IOException e) {
      throw notCreated(folder, e);
    }
  }

  /**
   * Opens an existing run, to continue or to evaluate it.
   *
   * @throws RunFolderException when it is not a run folder, or another process writes it
   */
  public RunFolder open(Path folder) {
    RunLayout layout = RunReader.of(folder).layout();
    try {
      return locked(layout.root());
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot write to run folder " + folder + ": " + IoReason.of(e),
          "Correct the permissions, or work on a copy of the folder.",
          e);
    }
  }

  private RunFolder locked(Path folder) throws IOException {
    RunLayout layout = new RunLayout(folder);
    return new RunFolder(layout, RunLock.acquire(layout), disk);
  }

  private Path createUnused(Path wanted) throws IOException {
    Path folder = wanted;
    for (int suffix = 2; ; suffix++) {
      try {
        disk.createFolder(folder);
        return folder;
      } catch (FileAlreadyExistsException e) {
        folder = wanted.resolveSibling(wanted.getFileName() + "-" + suffix);
      }
    }
  }

  private static void checkName(String name) {
    boolean usable =
        !name.isBlank()
            && !name.startsWith(".")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (!usable) {
      throw new RunFolderException(
          "the name '" + name + "' cannot be part of a folder's name",
          "Give the experiment a name of letters, digits and hyphens.");
    }
  }

  private static void checkEmpty(Path folder) throws IOException {
    RunLayout layout = new RunLayout(folder);
    if (Files.exists(layout.resolvedSpec())) {
      throw new RunFolderException(
          folder + " already holds a run",
          "Continue it with `vae resume " + folder + "`, or name a new folder.");
    }
    try (Stream<Path> children = Files.list(folder)) {
      // A run that ended before it wrote anything leaves its lock.
      if (children.anyMatch(child -> !child.equals(layout.lock()))) {
        throw new RunFolderException(
            folder + " is not empty", "Name a new folder, or empty this one.");
      }
    }
  }

  private static RunFolderException notCreated(Path folder, IOException cause) {
    return new RunFolderException(
        "cannot create run folder " + folder + ": " + IoReason.of(cause),
        "Choose a place you can write to with `--run DIR`, or correct the permissions.",
        cause);
  }
}
