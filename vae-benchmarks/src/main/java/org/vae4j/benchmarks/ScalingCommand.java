package org.vae4j.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run scaling}. */
@Command(
    name = "scaling",
    description = {
      "Times training steps of the native backend over batch, width, latents and samples.",
      "Seconds per GFLOP count matrix products only: where they rise, something else takes over."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ScalingCommand implements Callable<Integer> {
  private static final int LEAST_STEPS = 5;

  @Option(names = "--threads", split = ",", defaultValue = "1,2")
  private List<Integer> threads = List.of();

  @Option(names = "--backend", defaultValue = "native")
  private String backend = "";

  @Option(
      names = "--seconds",
      defaultValue = "1.5",
      description = "how long each is measured, after as long to warm up")
  private double seconds;

  @Override
  public Integer call() {
    System.out.print(
        """
        | batch | hidden | latent | K | threads | GFLOP a step | best ms | median ms | s per GFLOP |
        |--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """);
    networks().forEach(network -> threads.forEach(count -> print(network, count)));
    return 0;
  }

  /** One size is varied at a time. */
  private static Stream<NetworkSpec> networks() {
    return Stream.of(
            IntStream.of(16, 32, 64, 128, 256, 512, 1024)
                .mapToObj(batch -> new NetworkSpec(batch, 400, 20, 1)),
            IntStream.of(128, 256, 512, 1024, 2048)
                .mapToObj(hidden -> new NetworkSpec(128, hidden, 20, 1)),
            IntStream.of(2, 32, 128, 512).mapToObj(latent -> new NetworkSpec(128, 400, latent, 1)),
            IntStream.of(1, 5, 50, 500).mapToObj(samples -> new NetworkSpec(20, 200, 50, samples)))
        .flatMap(each -> each);
  }

  private void print(NetworkSpec network, int count) {
    try (TrainingStep step = TrainingStep.of(network, backend, count)) {
      StepTimes.measure(step::run, seconds, LEAST_STEPS);
      StepTimes times = StepTimes.measure(step::run, seconds, LEAST_STEPS);
      double gigaflops = step.productFlops() / 1e9;
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %d | %d | %d | %.3f | %.2f | %.2f | %.4f |%n",
          network.batch(),
          network.hidden(),
          network.latent(),
          network.samples(),
          count,
          gigaflops,
          times.best() * 1e3,
          times.median() * 1e3,
          times.median() / gigaflops);
    }
  }
}
