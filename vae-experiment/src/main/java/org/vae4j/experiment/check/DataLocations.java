package org.vae4j.experiment.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.data.DataContext;
import org.vae4j.experiment.environment.Environment;

/**
 * Where data are looked for: the folder {@code VAE_DATA_HOME}, then the user's cache; downloads
 * come from {@code VAE_DATA_MIRROR} where that is set.
 */
record DataLocations(long seed, Path folder, Environment environment) implements DataContext {
  @Override
  public List<Path> dataFolders() {
    return environment.variable("VAE_DATA_HOME").map(Path::of).stream().toList();
  }

  @Override
  public Path cacheFolder() {
    return environment
        .variable("XDG_CACHE_HOME")
        .map(Path::of)
        .orElse(environment.homeFolder().resolve(".cache"))
        .resolve("vae4j");
  }

  @Override
  public Optional<URI> mirror() {
    return environment.variable("VAE_DATA_MIRROR").map(URI::create);
  }

  @Override
  public Path resolve(Path file) {
    return folder.resolve(file);
  }
}
