package org.vae4j.experiment.run;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces files and folders such that a process may be killed, or the machine lose power, at any
 * moment: what is read afterwards is the old content or the new, whole.
 *
 * <p>A file is written under a temporary name in its own folder, synced and renamed. A folder
 * cannot be renamed over another, so replacing {@code last} goes
 *
 * <ol>
 *   <li>write {@code last.tmp} and sync it;
 *   <li>rename {@code last} to {@code last.old};
 *   <li>rename {@code last.tmp} to {@code last};
 *   <li>delete {@code last.old}.
 * </ol>
 *
 * Between the second and the third step {@code last.old} is the whole one, and {@link #wholeFolder}
 * finds it. The next replacement removes whatever an earlier one left.
 */
public final class AtomicFiles {
  private final Disk disk;

  /** On the file system. */
  public AtomicFiles() {
    this(new LocalDisk());
  }

  AtomicFiles(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes a file, replacing the one that is there; its folder must exist.
   *
   * @throws IOException when that fails; what was there before is still there then
   */
  public void write(Path target, StreamContent content) throws IOException {
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      fill(temporary, content);
      disk.rename(temporary, target);
    } catch (IOException | RuntimeException e) {
      discard(temporary, e);
      throw e;
    }
    disk.sync(folderOf(target));
  }

  /**
   * Writes a folder of files, replacing the folder that is there; the folder above must exist.
   *
   * @param files by name
   * @throws IOException when that fails; {@link #wholeFolder} finds what was there before then
   */
  public void replaceFolder(Path target, Map<String, StreamContent> files) throws IOException {
    Path next = next(target);
    Path old = old(target);
    removeLeftovers(target);
    try {
      fillFolder(next, files);
    } catch (IOException | RuntimeException e) {
      discard(next, e);
      throw e;
    }
    if (Files.exists(target)) {
      disk.rename(target, old);
    }
    disk.rename(next, target);
    disk.sync(folderOf(target));
    deleteTree(old);
  }

  /**
   * Writes a folder that is not there, or is empty; the folder above must exist.
   *
   * @throws IOException when that fails; nothing is left of it then
   */
  void createFolder(Path target, NewFolder.Content content) throws IOException {
    long process = ProcessHandle.current().pid(); // nobody else's folder is to be deleted
    Path next = target.resolveSibling("." + target.getFileName() + "." + process + ".tmp");
    disk.createFolder(next);
    try {
      content.writeTo(next);
      if (Files.exists(target)) {
        disk.delete(target);
      }
      disk.rename(next, target);
    } catch (IOException | RuntimeException | Error e) {
      discard(next, e);
      throw e;
    }
    disk.sync(folderOf(target));
  }

  /** The folder itself or, when a replacement was cut short, the one it was to replace. */
  public static Optional<Path> wholeFolder(Path target) {
    return Stream.of(target, old(target)).filter(Files::isDirectory).findFirst();
  }

  private void removeLeftovers(Path target) throws IOException {
    Path old = old(target);
    deleteTree(next(target));
    if (Files.exists(old) && !Files.exists(target)) {
      disk.rename(old, target);
    }
    deleteTree(old);
  }

  private void fillFolder(Path folder, Map<String, StreamContent> files) throws IOException {
    disk.createFolder(folder);
    for (Map.Entry<String, StreamContent> file : files.entrySet()) {
      fill(folder.resolve(file.getKey()), file.getValue());
    }
    disk.sync(folder);
  }

  private void fill(Path file, StreamContent content) throws IOException {
    try (OutputStream out = disk.create(file)) {
      content.writeTo(out);
    }
    disk.sync(file);
  }

  private void discard(Path leftover, Throwable reason) {
    try {
      deleteTree(leftover);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, NOFOLLOW_LINKS)) { // what a link leads to is not ours
      for (Path child : children(path)) {
        deleteTree(child);
      }
    }
    if (Files.exists(path, NOFOLLOW_LINKS)) {
      disk.delete(path);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static Path next(Path target) {
    return target.resolveSibling(target.getFileName() + ".tmp");
  }

  private static Path old(Path target) {
    return target.resolveSibling(target.getFileName() + ".old");
  }

  /** The folder a file or folder is in. */
  static Path folderOf(Path target) {
    return target.toAbsolutePath().getParent();
  }
}
