package org.vae4j.experiment.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds out what this process runs on, for {@link Provenance}. */
public final class MachineReader {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private MachineReader() {}

  /** This machine and JVM. */
  public static Provenance.Machine read() {
    return read(System.getProperties(), CPU_INFO);
  }

  static Provenance.Machine read(Properties properties, Path cpuInfo) {
    String architecture = properties.getProperty("os.arch");
    return new Provenance.Machine(
        properties.getProperty("java.runtime.version")
            + " ("
            + properties.getProperty("java.vm.name")
            + ", "
            + properties.getProperty("java.vendor")
            + ")",
        String.join(
            " ",
            properties.getProperty("os.name"),
            properties.getProperty("os.version"),
            architecture),
        cpuModel(cpuInfo).orElse(architecture));
  }

  /** The first {@code model name} of Linux's description; only some processors have one. */
  private static Optional<String> cpuModel(Path cpuInfo) {
    try (Stream<String> lines = Files.lines(cpuInfo)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
