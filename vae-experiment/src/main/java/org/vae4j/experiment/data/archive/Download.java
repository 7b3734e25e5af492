package org.vae4j.experiment.data.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vae4j.experiment.digest.Sha256;
import org.vae4j.experiment.file.IoReason;

/**
 * The download of one file: into a {@code .part} file beside the target, which a later download
 * resumes when this one is cut; checked against a known hash; then renamed at once.
 */
final class Download {
  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final int CHUNK = 1 << 16;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final String AGAIN = "Run again: the download goes on where it was cut.";

  private final URI from;
  private final Path target;
  private final String sha256;
  private final Duration patience;
  private final Path part;

  /**
   * A download.
   *
   * @param patience how long it waits for a connection, an answer, the next byte
   */
  Download(URI from, Path target, String sha256, Duration patience) {
    this.from = from;
    this.target = target;
    this.sha256 = sha256;
    this.patience = patience;
    this.part = target.resolveSibling(target.getFileName() + ".part");
  }

  void run() throws DownloadException {
    LOG.info("downloading {} to {}", from, target);
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      receive();
      verify();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (ConnectException e) {
      throw new DownloadException(
          "downloading " + from + " failed (could not connect)",
          "Check the network, or name a mirror that can be reached.");
    } catch (IOException e) {
      throw new DownloadException(
          "downloading " + from + " failed (" + IoReason.of(e) + ")", AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DownloadException("downloading " + from + " was interrupted", AGAIN);
    }
  }

  private void receive() throws IOException, InterruptedException, DownloadException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<InputStream> response =
        client().send(request(have), HttpResponse.BodyHandlers.ofInputStream());
    try (PatientReader body = new PatientReader(response.body(), patience)) {
      switch (response.statusCode()) {
        case OK -> write(body, StandardOpenOption.TRUNCATE_EXISTING);
        case PARTIAL -> write(body, StandardOpenOption.APPEND);
        case RANGE_NOT_SATISFIABLE -> LOG.info("{} has its full length already", part);
        default ->
            throw new DownloadException(
                from + " answered " + response.statusCode(), "Name another mirror.");
      }
    }
  }

  private HttpRequest request(long have) {
    HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(patience);
    return (have > 0 ? request.header("Range", "bytes=" + have + "-") : request).build();
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(patience)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private void write(PatientReader body, StandardOpenOption how)
      throws IOException, InterruptedException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, how)) {
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        out.write(chunk, 0, read);
      }
    }
  }

  private void verify() throws IOException, DownloadException {
    String found = Sha256.of(part);
    if (!found.equals(sha256)) {
      long size = Files.size(part);
      Files.delete(part);
      throw new DownloadException(
          from
              + " gave "
              + size
              + " bytes with sha256 "
              + found
              + ", expected "
              + sha256
              + "; they were deleted",
          "Run again, or name another mirror.");
    }
  }
}
