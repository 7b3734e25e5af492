package org.vae4j.experiment.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads which git commit is checked out, from git's own files: git need not be installed.
 *
 * <p>See <a href="https://git-scm.com/docs/gitrepository-layout">gitrepository-layout</a>. What is
 * not understood (a damaged repository, the reftable format) counts as no commit.
 */
public final class GitCommitReader {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final String REFERENCE = "ref: ";
  private static final String LINK = "gitdir: ";

  private GitCommitReader() {}

  /** The commit of the repository a folder is in, in hexadecimal; empty when it is in none. */
  public static Optional<String> read(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        return gitFolder(git).flatMap(GitCommitReader::head);
      }
    }
    return Optional.empty();
  }

  /** A folder, or in a linked worktree a file that names it. */
  private static Optional<Path> gitFolder(Path git) {
    return Files.isDirectory(git)
        ? Optional.of(git)
        : text(git)
            .filter(text -> text.startsWith(LINK))
            .map(text -> git.resolveSibling(text.substring(LINK.length())));
  }

  private static Optional<String> head(Path gitFolder) {
    Optional<String> head = text(gitFolder.resolve("HEAD"));
    return head.filter(text -> text.startsWith(REFERENCE))
        .map(text -> reference(gitFolder, text.substring(REFERENCE.length())))
        .orElse(head)
        .filter(COMMIT.asMatchPredicate());
  }

  private static Optional<String> reference(Path gitFolder, String name) {
    Path shared = text(gitFolder.resolve("commondir")).map(gitFolder::resolve).orElse(gitFolder);
    return text(shared.resolve(name)).or(() -> packed(shared.resolve("packed-refs"), name));
  }

  private static Optional<String> packed(Path packedReferences, String name) {
    return text(packedReferences).stream()
        .flatMap(String::lines)
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
