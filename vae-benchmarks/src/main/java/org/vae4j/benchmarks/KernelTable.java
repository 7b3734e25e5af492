package org.vae4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vae4j.benchmarks.KernelCase.Yardstick;

/**
 * Times as a Markdown table, each beside the ceiling of the same kernels and threads in the same
 * run; below it what looks like one of the cliffs that nothing else warns of.
 *
 * <p>A chain over few numbers runs in the caches and may exceed the ceiling of memory.
 */
final class KernelTable {
  /** Below this share of the ceiling a product of some size is suspect. */
  static final double LOW_SHARE = 0.5;

  private static final double SOME_SIZE = 1e7;

  /** Vector kernels that are not this many times faster than scalar ones are none. */
  private static final double LEAST_GAIN = 1.5;

  /** A median this many times the best time means that C2 or the memory's place differ by fork. */
  private static final double UNSTEADY = 1.6;

  /** A steady run allocates nothing; the harness itself a little. */
  private static final double MOST_BYTES = 1e5;

  private final List<KernelTime> times;

  KernelTable(List<KernelTime> times) {
    this.times = List.copyOf(times);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            """
            | case | kernels | threads | best us | median us | speed | of the ceiling |
            |---|---|--:|--:|--:|--:|--:|
            """);
    times.forEach(each -> text.append(row(each)));
    List<String> warnings = warnings();
    warnings.forEach(each -> text.append("\nWARNING: ").append(each));
    return text.append(warnings.isEmpty() ? "" : "\n").toString();
  }

  private String row(KernelTime each) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.1f | %.1f %s | %.0f %% |%n",
        each.measured().name(),
        each.kernels(),
        each.threads(),
        each.bestNanos() / 1e3,
        each.medianNanos() / 1e3,
        each.speed(),
        each.measured().yardstick().unit(),
        100 * share(each));
  }

  /** The speed as a share of the ceiling of its run; NaN where none was measured. */
  double share(KernelTime time) {
    return time.speed()
        / times.stream()
            .filter(time::isOfRunOf)
            .filter(other -> isCeiling(other, time.measured().yardstick()))
            .mapToDouble(KernelTime::speed)
            .max()
            .orElse(Double.NaN);
  }

  private static boolean isCeiling(KernelTime time, Yardstick yardstick) {
    String name = time.measured().name();
    return switch (yardstick) {
      case ARITHMETIC -> KernelCatalogue.LARGE_PRODUCTS.contains(name);
      case MEMORY -> name.equals(KernelCatalogue.TRIAD);
    };
  }

  /** One sentence a suspicion. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (KernelTime each : times) {
      if (isLargeProduct(each) && share(each) < LOW_SHARE) {
        warnings.add(say(each, "below %.0f %% of a large product's speed", 100 * LOW_SHARE));
      }
      if (each.allocatedBytes() > MOST_BYTES) {
        warnings.add(say(each, "allocates %.0f bytes a run", each.allocatedBytes()));
      }
      if (each.medianNanos() > UNSTEADY * each.bestNanos()) {
        warnings.add(say(each, "the median is more than %.1f times the best time", UNSTEADY));
      }
      warnings.addAll(gainWarnings(each));
    }
    return warnings;
  }

  private static boolean isLargeProduct(KernelTime time) {
    return time.measured().yardstick() == Yardstick.ARITHMETIC
        && time.measured().work() >= SOME_SIZE;
  }

  /** The ceiling itself may have fallen: then all shares look well. */
  private List<String> gainWarnings(KernelTime vector) {
    return times.stream()
        .filter(scalar -> scalar.kernels().equals("scalar") && isLargeProduct(vector))
        .filter(scalar -> vector.kernels().equals("vector"))
        .filter(scalar -> scalar.threads() == vector.threads())
        .filter(scalar -> scalar.measured().name().equals(vector.measured().name()))
        .filter(scalar -> vector.speed() < LEAST_GAIN * scalar.speed())
        .map(scalar -> say(vector, "less than %.1f times the speed of scalar kernels", LEAST_GAIN))
        .toList();
  }

  private static String say(KernelTime time, String what, double number) {
    return time.measured().name()
        + ", "
        + time.kernels()
        + " kernels, threads "
        + time.threads()
        + ": "
        + String.format(Locale.ROOT, what, number)
        + ". See `Kernels` in docs/performance.md.";
  }
}
