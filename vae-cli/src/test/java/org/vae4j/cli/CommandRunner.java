package org.vae4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vae4j.experiment.environment.Environment;

/** Runs the command in this process, in a working folder of its own. */
final class CommandRunner {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-01-01T12:00:00Z"), ZoneOffset.UTC);

  /**
   * What a command did.
   *
   * @param out standard output, {@code $DIR} in place of the working folder
   * @param err standard error, likewise
   */
  record Result(int code, String out, String err) {
    /** Both streams and the exit code. */
    String text() {
      return out + err + "-> " + code + "\n";
    }
  }

  private final Path folder;

  CommandRunner(Path folder) {
    this.folder = folder;
  }

  /** A folder with the spec of a model that trains in a moment. */
  static CommandRunner withTinySpec(Path folder) {
    CommandRunner runner = new CommandRunner(folder);
    runner.write("tiny.yaml", TINY);
    return runner;
  }

  static final String TINY =
      """
      data: {source: {digits: {train: 200, test: 50}}, binarization: dynamic, validation: 40}
      model: {latent: 2, encoder: {mlp: {hidden: [16]}}, decoder: {mlp: {hidden: [16]}}}
      training: {epochs: 2, batch-size: 50}
      """;

  Path folder() {
    return folder;
  }

  void write(String name, String text) {
    write(name, text.getBytes(UTF_8));
  }

  void write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in the working folder, by relative name. */
  Set<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@code vae} with these arguments. */
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Vae.run(
            List.of(arguments),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            new Environment(NOON, folder, folder, Map.of()));
    return new Result(code, text(out), text(err));
  }

  /** Built-in components lie in a jar or in a folder of classes, as the build goes. */
  private String text(ByteArrayOutputStream stream) {
    return stream
        .toString(UTF_8)
        .replace(folder.toString(), "$DIR")
        .replaceAll("\\((BuiltInComponents|vae-components [^)]*)\\)", "(built in)");
  }
}
