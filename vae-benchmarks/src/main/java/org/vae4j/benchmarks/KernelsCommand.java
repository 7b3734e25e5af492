package org.vae4j.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code run kernels}. */
@Command(
    name = "kernels",
    description = "Times products, chains, reductions and noise of the native backend.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class KernelsCommand implements Callable<Integer> {
  @Option(names = "--threads", split = ",", defaultValue = "1,2")
  private List<String> threads = List.of();

  @Option(names = "--kernels", split = ",", defaultValue = "vector,scalar")
  private List<String> kernels = List.of();

  @Option(
      names = "--case",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description = {"parts of names of the cases to run, beside the ceilings", "  Default: all"})
  private List<String> chosen = List.of();

  @Option(names = "--quick", description = "one fork and short iterations: rough figures")
  private boolean quick;

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(KernelBenchmark.class.getName())
            .param(KernelBenchmark.NAME, names().toArray(String[]::new))
            .param(KernelBenchmark.KERNELS, kernels.toArray(String[]::new))
            .param(KernelBenchmark.THREADS, threads.toArray(String[]::new))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT);
    if (quick) {
      options.forks(1).warmupIterations(3).measurementIterations(4);
    }
    System.err.println(names().size() * kernels.size() * threads.size() + " measurements");
    List<KernelTime> times =
        new Runner(options.build())
            .run().stream()
                .map(KernelTime::of)
                .sorted(
                    Comparator.comparing(KernelTime::kernels)
                        .reversed()
                        .thenComparing(KernelTime::threads)
                        .thenComparing(time -> names().indexOf(time.measured().name())))
                .toList();
    System.out.print(new KernelTable(times));
    return 0;
  }

  private List<String> names() {
    return KernelCatalogue.all().keySet().stream().filter(this::isChosen).toList();
  }

  private boolean isChosen(String name) {
    boolean ceiling =
        KernelCatalogue.LARGE_PRODUCTS.contains(name) || name.equals(KernelCatalogue.TRIAD);
    return ceiling || chosen.isEmpty() || chosen.stream().anyMatch(name::contains);
  }
}
