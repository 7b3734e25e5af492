package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.vae4j.experiment.file.IoReason;

/**
 * A run folder that this process may write, until it is closed.
 *
 * <p>Every method that writes replaces a whole file or throws a {@link RunFolderException} that
 * says why not and what was kept; nothing is ever half-written.
 */
public final class RunFolder implements AutoCloseable {
  private final RunLayout layout;
  private final RunLock lock;
  private final RunWriter writer;

  RunFolder(RunLayout layout, RunLock lock, Disk disk) {
    this.layout = layout;
    this.lock = lock;
    this.writer = new RunWriter(layout, disk);
  }

  /** Where the artefacts are. */
  public RunLayout layout() {
    return layout;
  }

  /** The two checkpoints. */
  public Checkpoints checkpoints() {
    return new Checkpoints(layout, writer);
  }

  /** The log of epochs. */
  public MetricsLog metrics() {
    return new MetricsLog(layout.metrics(), writer);
  }

  /**
   * Writes one file, such as a picture.
   *
   * @param target one of the {@link #layout()}'s paths
   */
  public void write(Path target, StreamContent content) {
    writer.write(target, content);
  }

  /** Writes a text file, such as a spec or the report, as UTF-8. */
  public void write(Path target, String text) {
    write(target, out -> out.write(text.getBytes(UTF_8)));
  }

  /** Writes what made the run. */
  public void write(Provenance provenance) {
    writeJson(layout.provenance(), provenance);
  }

  /** Writes what training ended with. */
  public void write(Summary summary) {
    writeJson(layout.summary(), summary);
  }

  /**
   * Writes a JSON file, such as the evaluation.
   *
   * @param value a record (its keys become kebab-case) or a map
   */
  public void writeJson(Path target, Object value) {
    write(target, RunJson.PAGES.writeValueAsString(value) + "\n");
  }

  /** Lets others write the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot release " + layout.lock() + ": " + IoReason.of(e),
          "The lock ends with this process.",
          e);
    }
  }
}
