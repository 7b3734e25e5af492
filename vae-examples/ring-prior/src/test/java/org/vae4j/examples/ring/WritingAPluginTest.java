package org.vae4j.examples.ring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The guides show code that is compiled and tested: what stands in them stands in a source file.
 */
final class WritingAPluginTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final List<Path> GUIDES =
      List.of(
          REPOSITORY.resolve("docs/writing-a-plugin.md"),
          REPOSITORY.resolve("docs/writing-a-backend.md"));
  private static final Pattern BLOCK = Pattern.compile("```(java|yaml)\n(.*?)```", Pattern.DOTALL);

  /** This module, and those that have a closed-form KL, examples and a backend to show. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src"),
          Path.of("ring.yaml"),
          REPOSITORY.resolve("vae-components/src"),
          REPOSITORY.resolve("vae-tensorflow/src/test"));

  @TestFactory
  Stream<DynamicTest> everyBlockIsCode() throws IOException {
    List<String> sources = sources();
    return blocks().stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.lines().findFirst().orElse(""),
                    () ->
                        assertTrue(
                            sources.stream().anyMatch(source -> source.contains(block)),
                            () -> "no source file has this text:\n" + block)));
  }

  @Test
  void thereAreBlocks() throws IOException {
    assertTrue(blocks().size() >= 10, "found " + blocks().size());
  }

  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    for (Path guide : GUIDES) {
      BLOCK.matcher(Files.readString(guide)).results().forEach(match -> blocks.add(match.group(2)));
    }
    return blocks;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).map(WritingAPluginTest::text).forEach(sources::add);
      }
    }
    return sources;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
