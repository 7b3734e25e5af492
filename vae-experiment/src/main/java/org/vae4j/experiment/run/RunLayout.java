package org.vae4j.experiment.run;

import java.nio.file.Path;

/**
 * Where the artefacts of a run are.
 *
 * @param root the run folder
 */
public record RunLayout(Path root) {
  /** The spec as given. */
  public Path spec() {
    return root.resolve("spec.yaml");
  }

  /** The spec with every default filled in. A folder that has it is a run folder. */
  public Path resolvedSpec() {
    return root.resolve("resolved-spec.yaml");
  }

  /** What made the run: see {@link Provenance}. */
  public Path provenance() {
    return root.resolve("provenance.json");
  }

  /** A line an epoch: see {@link EpochMetrics}. */
  public Path metrics() {
    return root.resolve("metrics.jsonl");
  }

  /** What training ended with: see {@link Summary}. */
  public Path summary() {
    return root.resolve("summary.json");
  }

  /** What the evaluation measured. */
  public Path evaluation() {
    return root.resolve("evaluation.json");
  }

  /** The folder of both checkpoints. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** The checkpoint training continues from. */
  public Path lastCheckpoint() {
    return checkpoints().resolve("last");
  }

  /** The checkpoint of the best validation bound. */
  public Path bestCheckpoint() {
    return checkpoints().resolve("best");
  }

  /** The folder of pictures. */
  public Path images() {
    return root.resolve("images");
  }

  /**
   * One picture.
   *
   * @param name without extension, such as {@code samples}
   */
  public Path image(String name) {
    return images().resolve(name + ".png");
  }

  /** The self-contained report. */
  public Path report() {
    return root.resolve("report.html");
  }

  /** The file that the process which is writing the folder holds a lock on. */
  Path lock() {
    return root.resolve(".lock");
  }
}
