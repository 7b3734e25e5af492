package org.vae4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Measurements of one run as a Markdown table, with ratios to the first peer of each task. */
final class ComparisonTable {
  private static final String HEAD =
      """
      | task | threads | peer | s/epoch | ratio | peak MB | test bound | epochs |
      |---|--:|---|--:|--:|--:|--:|--:|
      """;

  private final List<Measurement> measurements;

  ComparisonTable(List<Measurement> measurements) {
    this.measurements = List.copyOf(measurements);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD);
    measurements.forEach(each -> text.append(row(each)));
    return text.toString();
  }

  private String row(Measurement each) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.2f | %.2f | %d | %.2f | %d |%n",
        each.task().title(),
        each.task().threads(),
        each.peer(),
        each.secondsPerEpoch(),
        ratio(each),
        each.peakMegabytes(),
        each.testBound(),
        each.seconds().size());
  }

  /** How many times the first peer's time it took. */
  double ratio(Measurement each) {
    return measurements.stream()
        .filter(other -> Objects.equals(other.task(), each.task()))
        .findFirst()
        .map(first -> each.secondsPerEpoch() / first.secondsPerEpoch())
        .orElseThrow();
  }

  /** As data. */
  List<Object> json() {
    List<Object> rows = new ArrayList<>();
    for (Measurement each : measurements) {
      rows.add(
          Map.of(
              "task", each.task().title(),
              "threads", each.task().threads(),
              "peer", each.peer(),
              "seconds-per-epoch", each.secondsPerEpoch(),
              "seconds", each.seconds(),
              "ratio", ratio(each),
              "peak-megabytes", each.peakMegabytes(),
              "test-bound", each.testBound()));
    }
    return rows;
  }
}
