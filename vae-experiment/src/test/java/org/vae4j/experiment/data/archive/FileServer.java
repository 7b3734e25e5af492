package org.vae4j.experiment.data.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Serves files on the loopback interface, with ranges, and can cut an answer short. */
final class FileServer implements AutoCloseable {
  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Integer> cuts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean ranges = true;
  private volatile boolean silent;

  FileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort());
  }

  void put(String path, byte[] content) {
    files.put(path, content);
  }

  void remove(String path) {
    files.remove(path);
  }

  /** Sends only so many bytes of the next answer, then closes the connection. */
  void cutNext(String path, int bytes) {
    cuts.put(path, bytes);
  }

  /** Sends only so many bytes of the next answer, then nothing until it is closed. */
  void stallNext(String path, int bytes) {
    cutNext(path, bytes);
    silent = true;
  }

  /** Answers every request with the whole file. */
  void ignoreRanges() {
    ranges = false;
  }

  /** The paths that were asked for, followed by the range where there was one. */
  List<String> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<String> range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
    requests.add(path + range.map(" "::concat).orElse(""));
    byte[] content = files.get(path);
    int from = range.filter(text -> ranges).map(FileServer::start).orElse(0);
    if (content == null) {
      exchange.sendResponseHeaders(404, NO_BODY);
    } else if (from >= content.length) {
      exchange.sendResponseHeaders(416, NO_BODY);
    } else {
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
      int to = Optional.ofNullable(cuts.remove(path)).orElse(content.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(Arrays.copyOfRange(content, from, to));
        body.flush(); // newer JDKs would drop what is buffered of an answer that is cut short
        if (silent) {
          awaitClosing();
        }
      }
    }
    exchange.close();
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int start(String range) {
    return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
