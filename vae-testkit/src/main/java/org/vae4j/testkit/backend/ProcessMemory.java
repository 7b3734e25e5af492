package org.vae4j.testkit.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this process has, as far as it can tell. */
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

  private ProcessMemory() {}

  /** Bytes of the Java heap that are reachable. */
  static long heap() {
    collect();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Whether the operating system tells what is resident; Linux does. */
  static boolean tellsResident() {
    return Files.isReadable(STATUS);
  }

  /** Bytes in memory, Java's and others'. */
  static long resident() {
    collect();
    try {
      Matcher line = RESIDENT.matcher(Files.readString(STATUS));
      if (!line.find()) {
        throw new IllegalStateException(STATUS + " has no VmRSS");
      }
      return Long.parseLong(line.group(1)) * 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Twice: what only a cleaner holds is enqueued by the first collection and gone in the second.
   */
  private static void collect() {
    System.gc();
    System.gc();
  }
}
