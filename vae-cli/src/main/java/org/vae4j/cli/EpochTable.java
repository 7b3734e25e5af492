package org.vae4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vae4j.experiment.training.EpochReport;

/** The lines that stay of the epochs. */
final class EpochTable {
  private final int epochs;

  EpochTable(int epochs) {
    this.epochs = epochs;
  }

  /** Tells what the columns are: bounds in nats per example. */
  static String heading() {
    return line("epoch", "train bound", "validation bound", "seconds", "");
  }

  /** One epoch; a star marks the best so far. */
  String row(EpochReport report) {
    return line(
        report.epoch() + "/" + epochs,
        bound(Optional.of(report.train())),
        bound(report.validation()),
        String.format(Locale.ROOT, "%.1f", report.seconds()),
        report.best() ? " *" : "");
  }

  private static String bound(Optional<Map<String, List<Double>>> terms) {
    return terms.map(means -> NumberText.nats(means.get("bound").get(0))).orElse("-");
  }

  private static String line(String epoch, String train, String validation, String s, String star) {
    return String.format(Locale.ROOT, "%9s  %12s  %16s  %8s%s", epoch, train, validation, s, star);
  }
}
