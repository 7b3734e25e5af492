package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.cli.CommandRunner.Result;

/** What is computed how, as text. Golden texts are those of scalar kernels: vectors differ. */
class ExplainTest {
  private static final String KERNELS = "vae.native.kernels";

  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void writeSpec() {
    vae = CommandRunner.withTinySpec(folder);
  }

  @ParameterizedTest
  @CsvSource({"native, train", "native, sample", "reference, encode"})
  void theSameProgramGivesTheSameText(String backend, String program) {
    Result result =
        scalar(
            "explain", "tiny.yaml", "--backend", backend, "--program", program, "--threads", "1");
    Golden.check("explain/" + backend + "-" + program + ".txt", result.text());
  }

  @Test
  void nothingIsRunOrWritten() {
    Set<String> before = vae.files();
    Result result = vae.run("explain", "tiny.yaml", "--program", "evaluate", "--json");
    assertEquals(0, result.code(), result.err());
    List<String> keys =
        result
            .out()
            .lines()
            .filter(line -> line.startsWith("  \""))
            .map(line -> line.substring(3, line.indexOf('"', 3)))
            .toList();
    assertEquals(
        List.of(
            "spec", "program", "batch", "backend", "parameters", "nodes", "product-flops", "plan"),
        keys);
    assertEquals(before, vae.files());
  }

  @Test
  void theQuickstartIsExplainedWithoutASpec() {
    Result result = vae.run("explain", "--set", "data.source.digits={train: 1100, test: 50}");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("spec        quickstart.yaml\n"), result.out());
  }

  @Test
  void anotherProgramThanThereIsIsRefused() {
    Golden.check(
        "refused/no-such-program.txt",
        vae.run("explain", "tiny.yaml", "--program", "trian").text());
  }

  @Test
  void explainTellsWhatItCanDo() {
    Golden.check("help/explain.txt", vae.run("explain", "--help").text());
  }

  private Result scalar(String... arguments) {
    String before = System.getProperty(KERNELS, "auto");
    System.setProperty(KERNELS, "scalar");
    try {
      return vae.run(arguments);
    } finally {
      System.setProperty(KERNELS, before);
    }
  }
}
