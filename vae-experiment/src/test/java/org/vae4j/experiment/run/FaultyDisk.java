package org.vae4j.experiment.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The file system with a fault that strikes before a step; a struck write leaves half its bytes.
 */
final class FaultyDisk implements Disk {
  /** Steps that can be struck. */
  enum Step {
    CREATE_FOLDERS,
    CREATE_FOLDER,
    CREATE,
    APPEND,
    WRITE,
    TRUNCATE,
    SYNC,
    RENAME,
    DELETE
  }

  /** Decides which step fails. */
  @FunctionalInterface
  interface Fault {
    void before(Step step) throws IOException;
  }

  private final Disk disk = new LocalDisk();
  private final Fault fault;

  FaultyDisk(Fault fault) {
    this.fault = fault;
  }

  /** Nothing more happens after so many steps. */
  static FaultyDisk killedAfter(int steps) {
    int[] left = {steps};
    return new FaultyDisk(
        step -> {
          if (left[0]-- <= 0) {
            throw new SimulatedKill();
          }
        });
  }

  /** After so many writes there is no room for more, while everything else goes on. */
  static FaultyDisk fullAfter(int writes) {
    int[] left = {writes};
    return new FaultyDisk(
        step -> {
          if (step == Step.WRITE && left[0]-- <= 0) {
            throw new IOException("No space left on device");
          }
        });
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    fault.before(Step.CREATE_FOLDERS);
    disk.createFolders(folder);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    fault.before(Step.CREATE_FOLDER);
    disk.createFolder(folder);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    fault.before(Step.CREATE);
    return new FaultyStream(disk.create(file));
  }

  @Override
  public OutputStream append(Path file) throws IOException {
    fault.before(Step.APPEND);
    return new FaultyStream(disk.append(file));
  }

  @Override
  public void truncate(Path file, long size) throws IOException {
    fault.before(Step.TRUNCATE);
    disk.truncate(file, size);
  }

  /** Only counts: a killed process, unlike a lost machine, needs no syncing. */
  @Override
  public void sync(Path fileOrFolder) throws IOException {
    fault.before(Step.SYNC);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    fault.before(Step.RENAME);
    disk.rename(from, to);
  }

  @Override
  public void delete(Path fileOrFolder) throws IOException {
    fault.before(Step.DELETE);
    disk.delete(fileOrFolder);
  }

  private final class FaultyStream extends FilterOutputStream {
    FaultyStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int half = length / 2;
      out.write(bytes, offset, half);
      fault.before(Step.WRITE);
      out.write(bytes, offset + half, length - half);
    }
  }
}
