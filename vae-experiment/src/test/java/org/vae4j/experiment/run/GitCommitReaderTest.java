package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitCommitReaderTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path repository;
  private Path git;

  @BeforeEach
  void createRepository() throws IOException {
    git = Files.createDirectory(repository.resolve(".git"));
  }

  @Test
  void followsABranch() throws IOException {
    write(git.resolve("HEAD"), "ref: refs/heads/a/b\n");
    write(git.resolve("refs/heads/a/b"), COMMIT + "\n");

    Path below = Files.createDirectories(repository.resolve("some/folder"));
    assertEquals(Optional.of(COMMIT), GitCommitReader.read(below));
  }

  @Test
  void followsAPackedBranch() throws IOException {
    write(git.resolve("HEAD"), "ref: refs/heads/main\n");
    write(
        git.resolve("packed-refs"),
        "# pack-refs with: peeled fully-peeled sorted\n"
            + COMMIT.replace('0', 'f')
            + " refs/heads/almost-refs/heads/main\n"
            + COMMIT
            + " refs/heads/main\n");

    assertEquals(Optional.of(COMMIT), GitCommitReader.read(repository));
  }

  @Test
  void readsADetachedHead() throws IOException {
    write(git.resolve("HEAD"), COMMIT + "\n");

    assertEquals(Optional.of(COMMIT), GitCommitReader.read(repository));
  }

  @Test
  void followsALinkedWorktree() throws IOException {
    write(git.resolve("worktrees/side/HEAD"), "ref: refs/heads/side\n");
    write(git.resolve("worktrees/side/commondir"), "../..\n");
    write(git.resolve("refs/heads/side"), COMMIT + "\n");
    write(repository.resolve("side/.git"), "gitdir: " + git.resolve("worktrees/side") + "\n");

    assertEquals(Optional.of(COMMIT), GitCommitReader.read(repository.resolve("side")));
  }

  @Test
  void knowsNoCommitWhereThereIsNone() throws IOException {
    assertEquals(Optional.empty(), GitCommitReader.read(repository));
    write(git.resolve("HEAD"), "ref: refs/heads/unborn\n");
    assertEquals(Optional.empty(), GitCommitReader.read(repository));
    write(git.resolve("HEAD"), "nonsense\n");
    assertEquals(Optional.empty(), GitCommitReader.read(repository));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
