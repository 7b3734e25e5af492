package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFolderTest {
  @TempDir private Path place;

  @Test
  void appearsOnceItIsWhole() throws IOException {
    Path target = place.resolve("models/one");
    NewFolder.at(target)
        .write(
            into -> {
              Files.writeString(into.resolve("a"), "content");
              assertTrue(Files.notExists(target));
            });
    assertEquals("content", Files.readString(target.resolve("a")));
    assertEquals(List.of("one"), names(place.resolve("models")));
  }

  @Test
  void replacesAnEmptyFolder() throws IOException {
    Path target = Files.createDirectory(place.resolve("empty"));
    NewFolder.at(target).write(into -> Files.writeString(into.resolve("a"), ""));
    assertEquals(List.of("a"), names(target));
  }

  @Test
  void leavesNothingWhenWritingFails() throws IOException {
    NewFolder folder = NewFolder.at(place.resolve("one"));
    RunFolderException full =
        assertThrows(
            RunFolderException.class,
            () ->
                folder.write(
                    into -> {
                      Files.writeString(into.resolve("a"), "half");
                      throw new IOException("No space left on device");
                    }));
    assertTrue(full.getMessage().endsWith("one: No space left on device"), full.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            folder.write(
                into -> {
                  Files.createDirectories(into.resolve("b/c"));
                  throw new IllegalArgumentException("draws noise");
                }));
    assertEquals(List.of(), names(place));
  }

  @Test
  void refusesWhatIsThere() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    RunFolderException taken = assertThrows(RunFolderException.class, () -> NewFolder.at(file));
    assertEquals(file + " is a file, not a folder", taken.getMessage());
    RunFolderException full = assertThrows(RunFolderException.class, () -> NewFolder.at(place));
    assertEquals(place + " is not empty", full.getMessage());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    }
  }
}
