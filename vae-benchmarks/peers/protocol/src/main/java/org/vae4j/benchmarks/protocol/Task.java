package org.vae4j.benchmarks.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a peer is asked to train, on the 60,000 training digits of MNIST as grey values in [0, 1].
 *
 * @param network which network
 * @param samples draws of an importance-weighted bound; 1 is the ELBO
 * @param batch rows of a step
 * @param threads how many threads may compute
 * @param epochs passes over the training rows
 * @param data the folder with the four files of MNIST
 */
public record Task(Network network, int samples, int batch, int threads, int epochs, Path data) {
  /** The arguments that {@link #of} reads. */
  public List<String> arguments() {
    return List.of(
        network.text(),
        Integer.toString(samples),
        Integer.toString(batch),
        Integer.toString(threads),
        Integer.toString(epochs),
        data.toString());
  }

  /** Reads {@link #arguments}. */
  public static Task of(String... arguments) {
    return new Task(
        Network.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Integer.parseInt(arguments[4]),
        Path.of(arguments[5]));
  }

  /** As in tables: {@code deep k=5 batch 20}. */
  public String title() {
    return network.text() + (samples > 1 ? " k=" + samples : "") + " batch " + batch;
  }
}
