package org.vae4j.benchmarks.runner;

import org.vae4j.benchmarks.protocol.Network;
import org.vae4j.benchmarks.protocol.Task;

/** The spec of a task. */
final class PeerSpec {
  private PeerSpec() {}

  static String of(Task task) {
    return String.format(
        """
      name: peer
      seed: 42
      data: { source: mnist, validation: 0 }
      model:
        latent: %d
        encoder: %s
        decoder: %s
        likelihood: bernoulli
      estimator: %s
      training:
        epochs: %d
        batch-size: %d
        optimizer: { adam: { learning-rate: 1e-3 } }
      """,
        latent(task.network()),
        encoder(task.network()),
        decoder(task.network()),
        task.samples() == 1 ? "elbo" : "{ iwae: { samples: " + task.samples() + " } }",
        task.epochs(),
        task.batch());
  }

  private static int latent(Network network) {
    return switch (network) {
      case DENSE, CONVOLUTIONAL -> 20;
      case DEEP -> 50;
    };
  }

  private static String encoder(Network network) {
    return switch (network) {
      case DENSE -> "{ mlp: { hidden: [400], activation: relu } }";
      case DEEP -> "{ mlp: { hidden: [200, 200], activation: tanh } }";
      case CONVOLUTIONAL -> "{ conv: { channels: [32, 64], kernel: 4, stride: 2, hidden: [256] } }";
    };
  }

  private static String decoder(Network network) {
    return switch (network) {
      case DENSE, DEEP -> encoder(network);
      case CONVOLUTIONAL ->
          "{ transposed-conv: { channels: [64, 32], kernel: 4, stride: 2, hidden: [256] } }";
    };
  }
}
