package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.cli.CommandRunner.Result;

/** What is wrong is said, with exit code 2, before anything is written. */
class BadInputTest {
  private static final int TINY_PICTURES = 60;

  @TempDir private Path folder;

  static Stream<Arguments> specs() {
    return Stream.of(
        spec("misspelt-component", "{latent: 2, prior: standrd-normal}"),
        spec("misspelt-key", "{latent: 2, priors: standard-normal}"),
        spec("duplicate-key", "{latent: 2, latent: 3}"),
        spec("java-tag", "{latent: !!javax.script.ScriptEngineManager [2]}"),
        spec("three-errors", "{latent: two, prior: vampp, liklihood: bernoulli}"));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void specIsRefused(String name, String model) {
    refused(
        name,
        vae ->
            vae.write(
                "bad.yaml", "data: {source: digits}\nmodel: " + model + "\ntraining: {epochs: 1}"),
        "train",
        "bad.yaml");
  }

  static Stream<Arguments> documents() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return Stream.of(
        Arguments.of("alias-bomb", bomb.toString()),
        Arguments.of("empty-spec", ""),
        Arguments.of("not-yaml", "data: [digits\nmodel: {"),
        Arguments.of(
            "condition-without-labels",
            """
            data: {source: {linear-gaussian: {columns: 2, latent: 1}}}
            model:
              latent: 1
              condition: label
              likelihood: gaussian
            training: {epochs: 1}
            """));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentIsRefused(String name, String text) {
    refused(name, vae -> vae.write("bad.yaml", text), "train", "bad.yaml");
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("csv-text-cell", "a,b\n1,2\n3,x\n"),
        Arguments.of("csv-empty-cell", "a,b\n1,2\n3,\n"),
        Arguments.of("csv-ragged", "a,b\n1,2\n3\n"),
        Arguments.of("csv-nan", "a,b\n1,2\nNaN,3\n"),
        Arguments.of("csv-outside-bernoulli", "a,b\n0,1\n0.5,2.5\n"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tableIsRefused(String name, String table) {
    refused(
        name,
        vae -> {
          vae.write("rows.csv", table);
          vae.write("bad.yaml", spec("{csv: {train: rows.csv}}"));
        },
        "train",
        "bad.yaml");
  }

  static Stream<Arguments> pictures() {
    byte[] whole = idx(0x0803, TINY_PICTURES, 4, 4);
    byte[] zipped = gzip(whole);
    return Stream.of(
        Arguments.of("idx-truncated-gz", Arrays.copyOf(zipped, zipped.length / 2), new byte[0]),
        Arguments.of("idx-wrong-magic", gzip(idx(0x01020304, TINY_PICTURES, 4, 4)), new byte[0]),
        Arguments.of(
            "idx-too-few-rows", gzip(Arrays.copyOf(whole, whole.length - 20)), new byte[0]),
        Arguments.of("idx-other-labels", zipped, gzip(idx(0x0801, TINY_PICTURES - 3))));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesAreRefused(String name, byte[] rows, byte[] labels) {
    refused(
        name,
        vae -> {
          vae.write("rows.gz", rows);
          vae.write("labels.gz", labels);
          String more = labels.length == 0 ? "" : ", train-labels: labels.gz";
          vae.write("bad.yaml", spec("{idx: {train: rows.gz" + more + "}}"));
        },
        "train",
        "bad.yaml");
  }

  static Stream<Arguments> commandLines() {
    return Stream.of(
        commandLine("no-such-command", "trian"),
        commandLine("no-such-option", "train", "tiny.yaml", "--jsn"),
        commandLine("option-without-value", "train", "tiny.yaml", "--run"),
        commandLine("one-too-many", "train", "tiny.yaml", "other.yaml"),
        commandLine("no-run-named", "evaluate"),
        commandLine("no-threads", "train", "tiny.yaml", "--threads", "0"),
        commandLine("no-such-spec", "train", "nope.yaml"),
        commandLine("folder-as-spec", "train", "."),
        commandLine("batch-of-nothing", "train", "tiny.yaml", "--set", "training.batch-size=0"),
        commandLine("batch-too-large", "train", "tiny.yaml", "--set", "training.batch-size=201"),
        commandLine("no-such-backend", "train", "tiny.yaml", "--backend", "natve"),
        commandLine("set-without-value", "train", "tiny.yaml", "--set", "training.epochs"),
        commandLine("set-misspelt", "train", "tiny.yaml", "--set", "training.epoch=3"),
        commandLine("run-not-empty", "train", "tiny.yaml", "--run", "."),
        commandLine("run-below-a-file", "train", "tiny.yaml", "--run", "tiny.yaml/run"),
        commandLine("run-is-a-file", "train", "tiny.yaml", "--run", "tiny.yaml"),
        commandLine("not-a-run", "evaluate", "."),
        commandLine("no-such-run", "resume", "runs/nope"),
        commandLine("name-is-a-path", "new", "some/where"),
        commandLine("file-is-there", "new", "tiny"),
        commandLine("no-such-kind", "plugins", "describe", "proir", "standard-normal"),
        commandLine("no-such-component", "plugins", "describe", "prior", "standrd-normal"),
        commandLine("no-such-plugin-path", "plugins", "--plugin-path", "nope"));
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void commandLineIsRefused(String name, String... arguments) {
    refused(name, vae -> vae.write("tiny.yaml", CommandRunner.TINY), arguments);
  }

  private void refused(String name, Consumer<CommandRunner> files, String... arguments) {
    CommandRunner vae = new CommandRunner(folder);
    files.accept(vae);
    Set<String> before = vae.files();
    Result result = vae.run(arguments);
    Golden.check("refused/" + name + ".txt", result.text());
    assertEquals(ExitCode.REFUSED.number(), result.code());
    assertEquals(before, vae.files());
  }

  private static Arguments spec(String name, String model) {
    return Arguments.of(name, model);
  }

  private static Arguments commandLine(String name, String... arguments) {
    return Arguments.of(name, arguments);
  }

  private static String spec(String source) {
    return "data: {source: %s, validation: 0}\nmodel: {latent: 2}\ntraining: {epochs: 1, batch-size: 1}"
        .formatted(source);
  }

  /** An IDX file of zeros. */
  private static byte[] idx(int magic, int... dims) {
    int size = Arrays.stream(dims).reduce(1, Math::multiplyExact);
    ByteBuffer file = ByteBuffer.allocate(Integer.BYTES * (1 + dims.length) + size);
    file.putInt(magic);
    Arrays.stream(dims).forEach(file::putInt);
    return file.array();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
