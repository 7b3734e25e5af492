package org.vae4j.experiment.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Compiles a plug-in of one class into a jar, as its author would. */
final class PluginJar {
  private static final String SOURCE =
      """
      package acme;

      import java.util.List;
      import org.vae4j.plugin.*;
      import org.vae4j.spi.*;

      public final class %1$s implements VaePlugin {
        public %1$s() { %2$s }
        @Override public List<ComponentFactory<?, ?, ?>> components() { %3$s }

        public record Options(@Option(value = "the radius", byDefault = "1.5") double radius) {}

        record Ring<C extends Record>(String name, Class<C> configType) implements LatentPriorFactory<C> {
          @Override public String summary() { return "A ring."; }
          @Override public LatentPrior create(C config, PriorContext context) { return null; }
        }
      }
      """;

  private PluginJar() {}

  /** A plug-in that works. */
  static Path of(Path jar, String type, String components) {
    return of(jar, type, "", components);
  }

  /**
   * A plug-in.
   *
   * @param constructor statements of the constructor
   * @param components statements that return the components
   */
  static Path of(Path jar, String type, String constructor, String components) {
    try {
      Path classes = Files.createTempDirectory(jar.getParent(), "classes");
      Path source = classes.resolve(type + ".java");
      Files.writeString(source, SOURCE.formatted(type, constructor, components));
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-proc:none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  source.toString());
      if (exit != 0) {
        throw new IllegalStateException("the plug-in does not compile");
      }
      Files.delete(source);
      pack(jar, classes, type);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar that names a class which is not in it. */
  static Path promising(Path jar, String type) {
    try {
      pack(jar, Files.createTempDirectory(jar.getParent(), "classes"), type);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pack(Path jar, Path classes, String type) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (type.startsWith("Titled")) {
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "ring");
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2");
    }
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
