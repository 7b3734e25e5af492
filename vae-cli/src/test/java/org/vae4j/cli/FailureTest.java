package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;

/** What goes wrong beyond the command line, the spec and the data. */
class FailureTest {
  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void writeSpec() {
    vae = CommandRunner.withTinySpec(folder);
  }

  @Test
  void divergenceNamesEpochStepTermAndFirstBadNode() {
    // Steps of 1e12 leave the range of float32 in the products of two layers.
    Result result =
        vae.run(
            "train",
            "tiny.yaml",
            "--run",
            "run",
            "--threads",
            "1",
            "--set",
            "training.optimizer.adam.learning-rate=1e12");
    assertEquals(3, result.code(), result.err());
    assertTrue(
        result.err().contains("training diverged in epoch 1, step 2: reconstruction is"),
        result.err());
    assertTrue(result.err().contains("\n    first bad node: "), result.err());
    assertTrue(result.err().contains("\n    Lower the learning rate"), result.err());
    assertTrue(vae.files().contains("run/summary.json"));
  }

  @Test
  void twoPluginsOfOneNameAreRefused() throws IOException {
    PluginJar.write(folder.resolve("a/one.jar"), "One", "ring");
    PluginJar.write(folder.resolve("b/two.jar"), "Two", "ring");
    Set<String> before = vae.files();
    Result result = vae.run("train", "tiny.yaml", "--plugin-path", "a", "--plugin-path", "b");
    Golden.check("refused/two-plugins.txt", result.text());
    assertEquals(before, vae.files());
  }

  @Test
  void aPluginThatThrowsIsAtFault() throws IOException {
    PluginJar.write(folder.resolve("a/one.jar"), "One", "ring");
    Set<String> before = vae.files();
    Result result =
        vae.run("train", "tiny.yaml", "--plugin-path", "a", "--set", "model.prior=ring");
    Golden.check("failed/plugin.txt", result.text());
    assertEquals(before, vae.files());
  }

  @Test
  void aPluginIsListedWithItsJar() throws IOException {
    PluginJar.write(folder.resolve("a/one.jar"), "One", "ring");
    Result result = vae.run("plugins", "--plugin-path", "a/one.jar");
    assertTrue(
        result.out().lines().anyMatch(line -> line.matches("prior +ring +one.jar .*A ring.")),
        result.out());
  }

  @Test
  void whatCannotBeWrittenInTheMiddleFails() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "run");
    // A folder with something in it cannot be replaced by a file, not even by root.
    Files.createDirectories(folder.resolve("run/evaluation.json/taken"));
    Result result = vae.run("evaluate", "run");
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().startsWith("vae evaluate  cannot write "), result.err());
    assertEquals("", result.out());
  }

  @Test
  void anotherSplitThanThereIsIsRefused() {
    vae.run("train", "tiny.yaml", "--run", "run");
    Golden.check("refused/no-such-split.txt", vae.run("evaluate", "run", "--split", "tst").text());
    Golden.check(
        "refused/run-holds-a-run.txt", vae.run("train", "tiny.yaml", "--run", "run").text());
    Golden.check("refused/fewer-epochs.txt", vae.run("resume", "run", "--epochs", "1").text());
    Golden.check("refused/no-samples.txt", vae.run("sample", "run", "-n", "0").text());
    Golden.check(
        "refused/no-such-rendering.txt", vae.run("sample", "run", "--rendering", "men").text());
  }

  @Test
  void overridesThatChangeParametersAreRefused() {
    vae.run("train", "tiny.yaml", "--run", "run");
    Golden.check(
        "refused/evaluate-other-shape.txt",
        vae.run("evaluate", "run", "--set", "model.encoder.mlp.hidden=[8]").text());
    Golden.check(
        "refused/evaluate-other-prior.txt",
        vae.run("evaluate", "run", "--set", "model.prior=mixture-of-gaussians").text());
    Golden.check(
        "refused/conv-without-images.txt",
        vae.run(
                "validate",
                "tiny.yaml",
                "--set",
                "data={source: linear-gaussian}",
                "--set",
                "model.likelihood=gaussian",
                "--set",
                "model.encoder=conv")
            .text());
  }

  @Test
  void evaluateTellsWhatItCanDo() {
    Golden.check("help/evaluate.txt", vae.run("evaluate", "--help").text());
  }

  @Test
  void aStackTraceAppearsOnlyWhenItIsAskedFor() {
    assertFalse(vae.run("train", "nope.yaml").err().contains("\tat "));
    assertTrue(vae.run("train", "nope.yaml", "--stacktrace").err().contains("\tat org.vae4j"));
  }

  @Test
  void withoutACommandThereIsHelp() {
    Result result = vae.run();
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("Usage: vae"), result.out());
    assertEquals("", result.err());
  }
}
