package org.vae4j.experiment.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.vae4j.experiment.digest.Sha256;

/**
 * Where a plug-in came from.
 *
 * @param name the title its jar's manifest states, else the jar's file name
 * @param version the version the manifest states
 * @param file the jar, or a folder of classes
 */
public record PluginOrigin(String name, Optional<String> version, Optional<Path> file) {
  /** The origin of a class. */
  static PluginOrigin of(Class<?> type) {
    Optional<Path> file =
        Optional.ofNullable(type.getProtectionDomain().getCodeSource()).map(PluginOrigin::path);
    Package home = type.getPackage();
    String fallback =
        file.filter(Files::isRegularFile)
            .map(jar -> jar.getFileName().toString())
            .orElse(type.getSimpleName());
    return new PluginOrigin(
        Optional.ofNullable(home.getImplementationTitle()).orElse(fallback),
        Optional.ofNullable(home.getImplementationVersion()),
        file);
  }

  /** Name and version, such as {@code vae-components 0.1.0}. */
  public String label() {
    return version.map(number -> name + " " + number).orElse(name);
  }

  /** Name, version and jar, for messages: {@code ring 1.0 (ring-prior.jar)}. */
  public String labelWithFile() {
    return file.map(path -> path.getFileName().toString())
        .filter(jar -> !jar.equals(name))
        .map(jar -> label() + " (" + jar + ")")
        .orElse(label());
  }

  /** The whole path of the jar or folder where there is one. */
  public String place() {
    return file.map(Path::toString).orElse(name);
  }

  /** The SHA-256 of the jar in lower-case hexadecimal digits; empty for a folder of classes. */
  public Optional<String> sha256() {
    return file.filter(Files::isRegularFile).map(PluginOrigin::digest);
  }

  private static Path path(CodeSource source) {
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(source.getLocation() + " is not the place of a jar", e);
    }
  }

  private static String digest(Path jar) {
    try {
      return Sha256.of(jar);
    } catch (IOException e) {
      throw new PluginException(jar + " cannot be read: " + Cause.text(e), e);
    }
  }
}
