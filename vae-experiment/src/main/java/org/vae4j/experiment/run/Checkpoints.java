package org.vae4j.experiment.run;

import java.nio.file.Path;
import java.util.Optional;

/** The two checkpoints of a run: the last, which training continues from, and the best. */
public final class Checkpoints {
  private final RunLayout layout;
  private final RunWriter writer;

  Checkpoints(RunLayout layout, RunWriter writer) {
    this.layout = layout;
    this.writer = writer;
  }

  /**
   * Replaces the last checkpoint.
   *
   * @throws RunFolderException when it cannot be written; the one before stays then
   */
  public void save(Checkpoint checkpoint) {
    writer.replaceFolder(layout.lastCheckpoint(), CheckpointFormat.files(checkpoint));
  }

  /**
   * Replaces the best checkpoint and then the last: in this order, so that a position that tells of
   * a best bound never stands beside an older best checkpoint.
   *
   * @throws RunFolderException when it cannot be written; the last one before stays then
   */
  public void saveBest(Checkpoint checkpoint) {
    writer.replaceFolder(layout.bestCheckpoint(), CheckpointFormat.files(checkpoint));
    save(checkpoint);
  }

  /**
   * The last checkpoint.
   *
   * @throws RunFolderException when there is none yet, or it is damaged
   */
  public Checkpoint last() {
    return findLast()
        .orElseThrow(
            () ->
                new RunFolderException(
                    "run folder " + layout.root() + " has no checkpoint yet",
                    "The run ended before its first one: train again."));
  }

  /**
   * The last checkpoint; empty before there is one.
   *
   * @throws RunFolderException when it is damaged
   */
  public Optional<Checkpoint> findLast() {
    return read(layout.lastCheckpoint());
  }

  /**
   * The checkpoint of the best validation bound; empty when none was saved.
   *
   * @throws RunFolderException when it is damaged
   */
  public Optional<Checkpoint> best() {
    return read(layout.bestCheckpoint());
  }

  private static Optional<Checkpoint> read(Path folder) {
    return AtomicFiles.wholeFolder(folder).map(CheckpointFormat::read);
  }
}
