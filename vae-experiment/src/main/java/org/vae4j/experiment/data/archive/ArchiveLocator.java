package org.vae4j.experiment.data.archive;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vae4j.data.DataContext;
import org.vae4j.data.DataException;
import org.vae4j.experiment.data.files.ArrayFiles;

/** Finds the files of a public data set on disk, or downloads those that are missing. */
final class ArchiveLocator {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Archive archive;
  private final List<Path> folders;
  private final Path cache;
  private final URI address;

  ArchiveLocator(Archive archive, DataContext context) {
    this.archive = archive;
    this.cache = context.cacheFolder().resolve(archive.name());
    this.folders =
        Stream.concat(
                context.dataFolders().stream().map(folder -> folder.resolve(archive.name())),
                Stream.of(cache))
            .toList();
    this.address =
        context
            .mirror()
            .map(mirror -> asFolder(mirror).resolve(archive.name() + "/"))
            .orElse(archive.address());
  }

  ArrayFiles locate() {
    return new ArrayFiles(
        locate(archive.trainImages()),
        Optional.of(locate(archive.trainLabels())),
        Optional.of(locate(archive.testImages())),
        Optional.of(locate(archive.testLabels())));
  }

  private Path locate(ArchiveFile file) {
    return folders.stream()
        .map(folder -> folder.resolve(file.name()))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> download(file));
  }

  private Path download(ArchiveFile file) {
    Path target = cache.resolve(file.name());
    try {
      new Download(address.resolve(file.name()), target, file.sha256(), PATIENCE).run();
      return target;
    } catch (DownloadException e) {
      throw new DataException(
          archive.name()
              + ": "
              + file.name()
              + " is not in "
              + folderNames()
              + ", and "
              + e.getMessage(),
          e.remedy()
              + " Or put the files "
              + archive.fileNames()
              + " into "
              + folders.get(0)
              + "; VAE_DATA_HOME can name the folder above it.");
    }
  }

  private String folderNames() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(" or "));
  }

  private static URI asFolder(URI mirror) {
    String text = mirror.toString();
    return text.endsWith("/") ? mirror : URI.create(text + "/");
  }
}
