package org.vae4j.experiment.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.data.DataContext;

/**
 * A context within one folder: data in {@code data}, downloads in {@code cache}, files of the spec
 * beside these.
 */
public record FolderContext(Path folder, long seed, Optional<URI> mirror) implements DataContext {
  /** A context without a mirror. */
  public static FolderContext of(Path folder) {
    return new FolderContext(folder, 1, Optional.empty());
  }

  @Override
  public List<Path> dataFolders() {
    return List.of(folder.resolve("data"));
  }

  @Override
  public Path cacheFolder() {
    return folder.resolve("cache");
  }

  @Override
  public Path resolve(Path file) {
    return folder.resolve(file);
  }
}
