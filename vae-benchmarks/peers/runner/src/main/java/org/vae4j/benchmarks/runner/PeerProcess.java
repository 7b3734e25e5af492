package org.vae4j.benchmarks.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs to its end.
 *
 * @param output the lines of its standard output
 * @param peakMegabytes the largest resident size that was seen; 0 where the system does not tell
 */
record PeerProcess(List<String> output, long peakMegabytes) {
  private static final long LOOK_EVERY_MILLISECONDS = 50;

  /** Runs a command; what it writes to standard error is shown if it fails. */
  static PeerProcess run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("peer", ".err");
    Path output = Files.createTempFile("peer", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      long peak = watch(process);
      if (process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command)
                + "\nended with "
                + process.exitValue()
                + ":\n"
                + end(errors));
      }
      return new PeerProcess(Files.readAllLines(output), peak / 1024);
    } finally {
      Files.delete(errors);
      Files.delete(output);
    }
  }

  private static long watch(Process process) throws InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakKilobytes(status));
    }
    return peak;
  }

  private static long peakKilobytes(Path status) {
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // the process ended meanwhile
    }
  }

  private static String end(Path errors) throws IOException {
    String text = Files.readString(errors, StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - 2000));
  }
}
