package org.vae4j.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a data source receives when it is created. */
public interface DataContext {
  /** The experiment's seed, for sources that generate or split. */
  long seed();

  /** Folders in which to look for data sets, in this order. */
  List<Path> dataFolders();

  /** The folder into which downloads go. */
  Path cacheFolder();

  /** Where to download from in place of a source's own addresses. */
  Optional<URI> mirror();

  /** Resolves a file named in the spec: relative to the spec's folder. */
  Path resolve(Path file);
}
