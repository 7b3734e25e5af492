package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.InvalidSpecException;

/** Files that cannot be read, and files that are dangerous to read. */
final class SpecFilesTest {
  private static final String RIGHT =
      "data: {source: digits}\nmodel: {latent: 2}\ntraining: {epochs: 1}\n";

  @TempDir Path folder;

  @Test
  void aFolderIsNotASpec() {
    assertRefused(folder, "is a folder, not a spec");
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(folder.resolve("none.yaml"), "there is no such file");
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    Path file = write("locked.yaml", RIGHT.getBytes(StandardCharsets.UTF_8));
    assertTrue(file.toFile().setReadable(false));
    assumeFalse(Files.isReadable(file), "this user may read every file");
    assertRefused(file, "permission denied");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Path file = write("latin.yaml", "name: \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, "is not UTF-8 text: byte 7 ");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    Path file = write("marked.yaml", ("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_8));
    assertEquals("marked", load(file).spec().name());
  }

  @Test
  void largeFilesAreRefused() throws IOException {
    String comment = "#" + "x".repeat(1022) + "\n";
    String largest = RIGHT + comment.repeat(1023);
    Path file = write("large.yaml", largest.getBytes(StandardCharsets.UTF_8));
    assertEquals("large", load(file).spec().name());
    assertRefused(
        write("larger.yaml", (largest + comment).getBytes(StandardCharsets.UTF_8)), "1 MiB");
  }

  @Test
  void aliasesDoNotExplode() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 9; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertRefused(
        write("bomb.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8)),
        "has more than 100000 values once its aliases are expanded");
  }

  @Test
  void chainsOfAliasesDoNotGetDeep() throws IOException {
    StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i <= 64; i++) {
      chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertRefused(
        write("chain.yaml", chain.toString().getBytes(StandardCharsets.UTF_8)),
        "is nested deeper than 64 levels");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertRefused(write("deep.yaml", deep), "deep.yaml:1:65  [0]");
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static LoadedSpec load(Path file) {
    return new SpecLoader(TestPlugin.registry()).load(file, List.of());
  }

  private static void assertRefused(Path file, String reason) {
    InvalidSpecException refusal = assertThrows(InvalidSpecException.class, () -> load(file));
    String text = refusal.getMessage();
    assertTrue(text.startsWith(file.toString()), text);
    assertTrue(text.contains(reason), text);
    assertTrue(text.endsWith("\n1 problem found; nothing was run."), text);
  }
}
