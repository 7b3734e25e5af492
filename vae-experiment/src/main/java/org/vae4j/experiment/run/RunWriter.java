package org.vae4j.experiment.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vae4j.experiment.file.IoReason;

/** Writes into one run folder, whole files only, and says what was kept when that fails. */
final class RunWriter {
  private final RunLayout layout;
  private final Disk disk;
  private final AtomicFiles files;

  RunWriter(RunLayout layout, Disk disk) {
    this.layout = layout;
    this.disk = disk;
    this.files = new AtomicFiles(disk);
  }

  void write(Path target, StreamContent content) {
    try {
      provideFolder(AtomicFiles.folderOf(target));
      files.write(target, content);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  void replaceFolder(Path target, Map<String, StreamContent> content) {
    try {
      provideFolder(AtomicFiles.folderOf(target));
      files.replaceFolder(target, content);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /** Adds to the end of a file, all of it or nothing. */
  void append(Path file, byte[] bytes) {
    try {
      long size = Files.exists(file) ? Files.size(file) : 0;
      try (OutputStream out = disk.append(file)) {
        out.write(bytes);
      } catch (IOException e) {
        cutOff(file, size, e);
        throw e;
      }
      disk.sync(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private void cutOff(Path file, long size, IOException reason) {
    try {
      disk.truncate(file, size);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void provideFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      disk.createFolders(folder);
      disk.sync(AtomicFiles.folderOf(folder));
    }
  }

  private RunFolderException failure(Path target, IOException cause) {
    String kept =
        AtomicFiles.wholeFolder(layout.lastCheckpoint()).isPresent()
            ? "The last checkpoint is whole: `vae resume " + layout.root() + "` continues from it."
            : "No checkpoint had been written yet: start the run again.";
    return new RunFolderException(
        "cannot write " + target + ": " + IoReason.of(cause),
        "Make room on the disk, or correct the permissions. " + kept,
        cause);
  }
}
