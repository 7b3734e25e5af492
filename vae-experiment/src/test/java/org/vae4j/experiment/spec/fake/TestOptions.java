package org.vae4j.experiment.spec.fake;

import java.util.List;
import java.util.Optional;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.tensor.Shape;

/** Options of every type that a record of options may have. */
public final class TestOptions {
  private TestOptions() {}

  /** Estimates of the KL. */
  public enum Kl {
    ANALYTIC,
    MONTE_CARLO
  }

  /** Numbers with a domain. */
  public record Vamp(
      @Option(value = "how many pseudo-inputs, at least 1", byDefault = "500") int components,
      @Option(value = "spread of the pseudo-inputs, above 0", byDefault = "1e-1") double spread) {
    public Vamp {
      if (components < 1) {
        throw new IllegalArgumentException("components must be at least 1, received " + components);
      }
      if (!(spread > 0)) {
        throw new IllegalArgumentException("spread must be above 0, received " + spread);
      }
    }
  }

  /** A list, text and a flag. */
  public record Mlp(
      @Option(value = "units of the hidden layers", byDefault = "[300, 300]") List<Integer> hidden,
      @Option(value = "the activation", byDefault = "relu") String activation,
      @Option(value = "whether layers are normalised", byDefault = "false") boolean normalised) {}

  /** A word and a component. */
  public record Elbo(
      @Option(value = "how the KL is estimated", byDefault = "analytic") Kl kl,
      @Option(value = "what becomes of the KL", byDefault = "constant")
          Choice<KlSchedule, ComponentContext> schedule) {}

  /** A required whole number. */
  public record Iwae(@Option("importance samples, at least 1") int samples) {}

  /** Values that may be absent, and a nested map. */
  public record Adam(
      @Option(value = "the learning rate", byDefault = "1e-3") double learningRate,
      @Option("clip the gradient to this norm") Optional<Double> clip,
      @Option(value = "decay rates", byDefault = "{}") Betas betas,
      @Option("words for the log") Optional<List<String>> words) {}

  /** A map within a map. */
  public record Betas(
      @Option(value = "of the mean", byDefault = "0.9") double first,
      @Option(value = "of the square", byDefault = "0.999") double second) {}

  /** Long numbers and sizes. */
  public record Table(
      @Option(value = "the first row", byDefault = "9007199254740993") long from,
      @Option(value = "the shape of a row", byDefault = "[28, 28, 1]") Shape shape) {}

  /** A record whose constructor fails in a way that no constructor should. */
  public record Broken(@Option(value = "a number", byDefault = "1") int number) {
    public Broken {
      throw new IllegalStateException("no licence");
    }
  }
}
