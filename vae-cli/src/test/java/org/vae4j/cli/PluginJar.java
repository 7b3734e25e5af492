package org.vae4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Compiles and packs a plug-in with one prior. */
final class PluginJar {
  private static final String SOURCE =
      """
      package acme;

      import java.util.List;
      import org.vae4j.plugin.*;
      import org.vae4j.spi.*;

      public final class %1$s implements VaePlugin {
        @Override public List<ComponentFactory<?, ?, ?>> components() {
          return List.of(new Ring());
        }

        public record Options() {}

        static final class Ring implements LatentPriorFactory<Options> {
          @Override public String name() { return "%2$s"; }
          @Override public String summary() { return "A ring."; }
          @Override public Class<Options> configType() { return Options.class; }
          @Override public LatentPrior create(Options config, PriorContext context) {
            throw new IllegalStateException("no licence");
          }
        }
      }
      """;

  private PluginJar() {}

  /**
   * Writes the jar of a plug-in whose prior fails while it is made.
   *
   * @param type the name of the plug-in's class
   * @param prior the name of its prior
   */
  static void write(Path jar, String type, String prior) throws IOException {
    Files.createDirectories(jar.getParent());
    Path classes = Files.createTempDirectory(jar.getParent(), "classes");
    Path source = classes.resolve(type + ".java");
    Files.writeString(source, SOURCE.formatted(type, prior));
    String path = System.getProperty("java.class.path");
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", path, source.toString());
    if (exit != 0) {
      throw new IllegalStateException("the plug-in does not compile");
    }
    Files.delete(source);
    pack(jar, classes, type);
  }

  private static void pack(Path jar, Path classes, String type) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> found = Files.list(classes)) {
      for (Path compiled : found.toList()) {
        write(out, "acme/" + compiled.getFileName(), Files.readAllBytes(compiled));
      }
      String service = "META-INF/services/org.vae4j.plugin.VaePlugin";
      write(out, service, ("acme." + type + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
