package org.vae4j.experiment.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What changes files. Every method is one step: a process may be killed before or after it, so
 * their order is what keeps a run folder whole.
 */
interface Disk {
  /** Creates a folder and those above it; nothing happens to those that exist. */
  void createFolders(Path folder) throws IOException;

  /**
   * Creates one folder.
   *
   * @throws java.nio.file.FileAlreadyExistsException when the name is taken
   */
  void createFolder(Path folder) throws IOException;

  /** Creates a file, or empties the one that is there. */
  OutputStream create(Path file) throws IOException;

  /** Continues a file at its end; creates it when it is not there. */
  OutputStream append(Path file) throws IOException;

  /** Cuts a file off after so many bytes. */
  void truncate(Path file, long size) throws IOException;

  /** Returns when a file, or the names in a folder, would survive a loss of power. */
  void sync(Path fileOrFolder) throws IOException;

  /** Renames in one step, over a file that has the new name. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path fileOrFolder) throws IOException;
}
