package org.vae4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.array.NpyWriter;
import org.vae4j.experiment.picture.Picture;
import org.vae4j.experiment.run.AtomicFiles;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.run.StreamContent;
import org.vae4j.tensor.Shape;

/** Files of generated rows: arrays as {@code .npy}, and a picture where rows are images. */
final class GeneratedFiles {
  private final Path stem;
  private final List<Path> written = new ArrayList<>();

  /**
   * Files of one name.
   *
   * @param stem the name without its extension
   */
  GeneratedFiles(Path stem) {
    this.stem = stem;
  }

  /** Writes rows, one after the other, as an array {@code [rows, event…]}. */
  GeneratedFiles rows(String suffix, Shape event, float[] rows) {
    Shape shape = event.insert(0, rows.length / event.size());
    return write(suffix + ".npy", out -> NpyWriter.write(shape, rows, out));
  }

  /** Writes the classes of the rows as an array {@code [rows]}, if they have any. */
  GeneratedFiles labels(int... labels) {
    float[] numbers = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      numbers[i] = labels[i];
    }
    return labels.length == 0 ? this : rows("-labels", Shape.scalar(), numbers);
  }

  /** Writes a picture if there is one. */
  GeneratedFiles picture(Optional<Picture> picture) {
    picture.ifPresent(pixels -> write(".png", pixels::writePng));
    return this;
  }

  /** What was written. */
  List<Path> written() {
    return List.copyOf(written);
  }

  private GeneratedFiles write(String ending, StreamContent content) {
    Path file = stem.resolveSibling(stem.getFileName() + ending);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new AtomicFiles().write(file, content);
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot write " + file + ": " + e.getMessage(),
          "Make room on the disk, or name another place with --out.");
    }
    written.add(file);
    return this;
  }
}
