package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write a run folder, held by one open {@link RunFolder} at a time.
 *
 * <p>The operating system ends a lock with the process that holds it, however that dies; the lock
 * file itself stays and names the last holder.
 */
final class RunLock implements AutoCloseable {
  /**
   * Lock files locked by this JVM. Static because such locks belong to the process: opening and
   * closing the file a second time anywhere in it would end the lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a run folder.
   *
   * @throws RunFolderException when another holds it
   * @throws IOException when the lock file cannot be written or locked
   */
  static RunLock acquire(RunLayout layout) throws IOException {
    Path file = layout.root().toRealPath().resolve(layout.lock().getFileName());
    if (!HELD.add(file)) {
      throw refusal(layout, "this process");
    }
    try {
      return new RunLock(file, lockedChannel(layout, file));
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static FileChannel lockedChannel(RunLayout layout, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw refusal(layout, "process " + Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static RunFolderException refusal(RunLayout layout, String holder) {
    return new RunFolderException(
        "run folder " + layout.root() + " is being written by " + holder,
        "Wait for it to end, stop it, or use another folder.");
  }

  /** Ends the lock. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
