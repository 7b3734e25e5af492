package org.vae4j.experiment.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system. */
final class LocalDisk implements Disk {
  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  @Override
  public OutputStream append(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void truncate(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  @Override
  public void sync(Path fileOrFolder) throws IOException {
    boolean folder = Files.isDirectory(fileOrFolder);
    if (folder && onWindows()) {
      // Windows does not open folders; its file systems journal the names in them.
      return;
    }
    StandardOpenOption mode = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(fileOrFolder, mode)) {
      channel.force(true);
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path fileOrFolder) throws IOException {
    Files.delete(fileOrFolder);
  }

  private static boolean onWindows() {
    return File.separatorChar == '\\';
  }
}
