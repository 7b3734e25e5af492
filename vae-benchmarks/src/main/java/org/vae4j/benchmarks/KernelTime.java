package org.vae4j.benchmarks;

import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of a case.
 *
 * @param kernels {@code vector} or {@code scalar}
 * @param bestNanos of a run, the mean of the fastest iteration of all forks
 * @param medianNanos of a run, of the iterations of all forks
 * @param allocatedBytes of a run, as far as the harness tells
 */
record KernelTime(
    KernelCase measured,
    String kernels,
    int threads,
    double bestNanos,
    double medianNanos,
    double allocatedBytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static KernelTime of(RunResult result) {
    List<IterationResult> iterations =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .toList();
    List<Double> nanos =
        iterations.stream().map(each -> each.getPrimaryResult().getScore()).sorted().toList();
    double allocated =
        iterations.stream()
            .mapToDouble(each -> each.getSecondaryResults().get(ALLOCATED).getScore())
            .min()
            .orElseThrow();
    return new KernelTime(
        KernelCatalogue.all().get(result.getParams().getParam(KernelBenchmark.NAME)),
        result.getParams().getParam(KernelBenchmark.KERNELS),
        Integer.parseInt(result.getParams().getParam(KernelBenchmark.THREADS)),
        nanos.get(0),
        nanos.get(nanos.size() / 2),
        allocated);
  }

  /** GFLOP/s or GB/s of the fastest iteration. */
  double speed() {
    return measured.work() / bestNanos;
  }

  /** Whether another time is of the same kernels on as many threads. */
  boolean isOfRunOf(KernelTime other) {
    return kernels.equals(other.kernels) && threads == other.threads;
  }
}
