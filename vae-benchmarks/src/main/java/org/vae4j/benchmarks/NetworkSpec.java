package org.vae4j.benchmarks;

/**
 * A network of one hidden layer on both sides over 784 pixels, trained with Adam.
 *
 * @param samples K of the importance-weighted bound; 1 is the ELBO
 */
record NetworkSpec(int batch, int hidden, int latent, int samples) {
  /** 784-400-20-400-784 at batch 128. */
  static NetworkSpec usual() {
    return new NetworkSpec(128, 400, 20, 1);
  }

  String yaml() {
    String estimator = samples == 1 ? "elbo" : "{ iwae: { samples: " + samples + " } }";
    return """
        data: { source: { digits: { train: %d, test: 1 } }, validation: 0 }
        model:
          latent: %d
          encoder: { mlp: { hidden: [%d], activation: relu } }
          decoder: { mlp: { hidden: [%d], activation: relu } }
          likelihood: bernoulli
        estimator: %s
        training: { epochs: 1, batch-size: %d, optimizer: { adam: { learning-rate: 1e-3 } } }
        """
        .formatted(batch, latent, hidden, hidden, estimator, batch);
  }
}
