package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.file.IoReason;
import tools.jackson.core.JacksonException;

/** Reads what a run says about itself. Takes no lock: the run may still be going on. */
public final class RunReader {
  private final RunLayout layout;

  private RunReader(RunLayout layout) {
    this.layout = layout;
  }

  /**
   * The reader of an existing run.
   *
   * @throws RunFolderException when the folder is not a run folder
   */
  public static RunReader of(Path folder) {
    if (!Files.exists(folder)) {
      throw notARun("there is no run folder " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw notARun(folder + " is a file, not a run folder");
    }
    RunLayout layout = new RunLayout(folder);
    if (!Files.exists(layout.resolvedSpec())) {
      throw notARun(
          folder + " is not a run folder: it has no " + layout.resolvedSpec().getFileName());
    }
    return new RunReader(layout);
  }

  private static RunFolderException notARun(String problem) {
    return new RunFolderException(problem, "Name a folder that `vae train` wrote.");
  }

  /** Where the artefacts are. */
  public RunLayout layout() {
    return layout;
  }

  /** The spec with every default filled in, as YAML. */
  public String resolvedSpec() {
    return bytes(layout.resolvedSpec())
        .map(text -> new String(text, UTF_8))
        .orElseThrow(() -> notARun(layout.resolvedSpec() + " was deleted"));
  }

  /** A line an epoch; none before the first has ended. */
  public List<EpochMetrics> epochs() {
    return MetricsReader.read(layout.metrics()).stream().map(MetricsReader.Line::metrics).toList();
  }

  /** What training ended with; empty before it ends. */
  public Optional<Summary> summary() {
    return json(layout.summary(), Summary.class);
  }

  /** What made the run; empty before it is written. */
  public Optional<Provenance> provenance() {
    return json(layout.provenance(), Provenance.class);
  }

  private static <T> Optional<T> json(Path file, Class<T> type) {
    try {
      return bytes(file).map(json -> RunJson.PAGES.readValue(json, type));
    } catch (JacksonException e) {
      throw new RunFolderException(
          file + " is damaged: " + e.getOriginalMessage(), "Restore the file from a copy.", e);
    }
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot read " + file + ": " + IoReason.of(e), "Correct the permissions.", e);
    }
  }
}
