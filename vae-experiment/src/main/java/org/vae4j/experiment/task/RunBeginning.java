package org.vae4j.experiment.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.vae4j.experiment.run.Provenance;

/**
 * What is written when a run begins, by another thread while the first steps are computed. Whoever
 * writes to the run folder waits for it first.
 */
final class RunBeginning implements AutoCloseable {
  private final CompletableFuture<Provenance> written;

  /** Starts to write. */
  RunBeginning(Supplier<Provenance> writing) {
    written = CompletableFuture.supplyAsync(writing);
  }

  /** Waits until it is written; what went wrong is thrown here. */
  Provenance await() {
    try {
      return written.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Waits too: once the folder is free for others, nothing is written any more. */
  @Override
  public void close() {
    await();
  }
}
