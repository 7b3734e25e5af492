package org.vae4j.experiment.data.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a stream that may fall silent. The time limit of an HTTP request covers its answer up to
 * the body, not the body.
 */
final class PatientReader implements AutoCloseable {
  private final InputStream in;
  private final Duration patience;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "download");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A reader.
   *
   * @param patience how long it waits for the next byte
   */
  PatientReader(InputStream in, Duration patience) {
    this.in = in;
    this.patience = patience;
  }

  /**
   * Reads some bytes.
   *
   * @return how many; -1 at the end
   * @throws HttpTimeoutException when none came for as long as the patience
   */
  int read(byte[] buffer) throws IOException, InterruptedException {
    Future<Integer> read = reader.submit(() -> in.read(buffer));
    try {
      return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("nothing was received for " + text());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private String text() {
    return patience.toSeconds() > 0
        ? patience.toSeconds() + " seconds"
        : patience.toMillis() + " milliseconds";
  }

  /** Ends a read that is still waiting, too. */
  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    in.close();
  }
}
