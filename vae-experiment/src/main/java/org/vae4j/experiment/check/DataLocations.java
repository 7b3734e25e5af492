package org.vae4j.experiment.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vae4j.data.DataContext;
import org.vae4j.data.DataException;
import org.vae4j.experiment.environment.Environment;

/**
 * Where data are looked for: the folder {@code VAE_DATA_HOME}, then the user's cache; downloads
 * come from {@code VAE_DATA_MIRROR} where that is set.
 */
record DataLocations(long seed, Path folder, Environment environment) implements DataContext {
  private static final String MIRROR = "VAE_DATA_MIRROR";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Override
  public List<Path> dataFolders() {
    return environment.variable("VAE_DATA_HOME").map(this::inWorkingFolder).stream().toList();
  }

  @Override
  public Path cacheFolder() {
    return environment
        .variable("XDG_CACHE_HOME")
        .map(this::inWorkingFolder)
        .orElse(environment.homeFolder().resolve(".cache"))
        .resolve("vae4j");
  }

  @Override
  public Optional<URI> mirror() {
    return environment.variable(MIRROR).map(DataLocations::address);
  }

  @Override
  public Path resolve(Path file) {
    return folder.resolve(file);
  }

  private Path inWorkingFolder(String folder) {
    return environment.workingFolder().resolve(folder);
  }

  private static URI address(String text) {
    return parsed(text)
        .filter(uri -> uri.getHost() != null && SCHEMES.contains(uri.getScheme()))
        .orElseThrow(
            () ->
                new DataException(
                    MIRROR + " is '" + text + "', which is not the address of a web server",
                    "Set it to something like https://mirror.example/data, or unset it."));
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
