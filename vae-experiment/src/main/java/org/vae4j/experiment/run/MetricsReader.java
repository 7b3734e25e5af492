package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vae4j.experiment.file.IoReason;
import tools.jackson.core.JacksonException;

/** Reads {@code metrics.jsonl}, also after a crash that left its last line torn. */
final class MetricsReader {
  /** A line as it stands in the file, and what it says. */
  record Line(String text, EpochMetrics metrics) {}

  private MetricsReader() {}

  /** All whole lines; none when there is no file yet. */
  static List<Line> read(Path file) {
    String text = text(file);
    List<String> texts = text.lines().toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        lines.add(
            new Line(texts.get(i), RunJson.LINES.readValue(texts.get(i), EpochMetrics.class)));
      } catch (JacksonException e) {
        boolean torn = i == texts.size() - 1 && !text.endsWith("\n");
        if (!torn) {
          throw damaged(file, i + 1, e);
        }
      }
    }
    return lines;
  }

  private static String text(Path file) {
    try {
      // Not strict about UTF-8: a torn line may end within a character.
      return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot read " + file + ": " + IoReason.of(e), "Correct the permissions.", e);
    }
  }

  private static RunFolderException damaged(Path file, int line, JacksonException cause) {
    return new RunFolderException(
        file + ":" + line + ": not a line of metrics (" + cause.getOriginalMessage() + ")",
        "Delete the line, or restore the file from a copy.",
        cause);
  }
}
