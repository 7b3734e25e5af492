package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code metrics.jsonl}: a line an epoch, on disk when {@link #append} returns. */
public final class MetricsLog {
  private final Path file;
  private final RunWriter writer;

  MetricsLog(Path file, RunWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Adds a line.
   *
   * @throws RunFolderException when it cannot be written; the lines before it stay as they are
   */
  public void append(EpochMetrics metrics) {
    writer.append(file, (RunJson.LINES.writeValueAsString(metrics) + "\n").getBytes(UTF_8));
  }

  /**
   * Drops the lines of epochs that are going to be done again, and a torn last line. To be called
   * before training continues from a checkpoint.
   *
   * @param epoch the last epoch to keep; 0 keeps none
   */
  public void keepUpTo(int epoch) {
    String kept =
        MetricsReader.read(file).stream()
            .filter(line -> line.metrics().epoch() <= epoch)
            .map(line -> line.text() + "\n")
            .collect(Collectors.joining());
    writer.write(file, out -> out.write(kept.getBytes(UTF_8)));
  }

  /** All whole lines. */
  public List<EpochMetrics> epochs() {
    return MetricsReader.read(file).stream().map(MetricsReader.Line::metrics).toList();
  }
}
