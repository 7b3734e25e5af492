package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run from its training to everything that is done with it. */
class RunLifeTest {
  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void writeSpec() {
    vae = CommandRunner.withTinySpec(folder);
  }

  @Test
  void trainLeavesEveryArtefact() throws IOException {
    Result trained = vae.run("train", "tiny.yaml");
    assertEquals(0, trained.code(), trained.err());
    Path run = folder.resolve("runs/tiny-20250101-120000");
    for (String artefact :
        List.of(
            "spec.yaml",
            "resolved-spec.yaml",
            "provenance.json",
            "metrics.jsonl",
            "summary.json",
            "checkpoints/last/weights.safetensors",
            "checkpoints/last/optimizer.safetensors",
            "checkpoints/last/position.json",
            "checkpoints/best/weights.safetensors",
            "images/samples.png",
            "images/reconstructions.png",
            "images/latents.png")) {
      assertTrue(Files.size(run.resolve(artefact)) > 0, artefact);
    }
    assertEquals(CommandRunner.TINY, Files.readString(run.resolve("spec.yaml")));
    assertEquals(2, Files.readAllLines(run.resolve("metrics.jsonl")).size());
    JsonNode summary = json(Files.readString(run.resolve("summary.json")));
    assertEquals("completed", summary.path("status").asString());
    JsonNode provenance = json(Files.readString(run.resolve("provenance.json")));
    assertEquals("vae", provenance.path("command-line").path(0).asString());
  }

  @Test
  void trainTellsWhatItDoesAndWhatToTypeNext() {
    Result trained = vae.run("train", "tiny.yaml", "--run", "run", "--threads", "1");
    assertTrue(trained.err().contains("160 train, 40 validation, 50 test rows"), trained.err());
    assertTrue(trained.err().contains("native (the best usable one)"), trained.err());
    assertEquals(
        2,
        trained.err().lines().filter(line -> line.matches(" +[12]/2 .*")).count(),
        trained.err());
    assertTrue(trained.out().contains("vae evaluate run\n"), trained.out());
    assertTrue(trained.out().contains("picture     run/images/samples.png\n"), trained.out());
  }

  @Test
  void trainWithoutASpecRunsTheQuickstart() {
    Result checked = vae.run("validate");
    assertEquals(0, checked.code(), checked.err());
    assertTrue(checked.out().startsWith("quickstart.yaml is right:"), checked.out());
  }

  @Test
  void jsonIsAllThatStandardOutputGets() {
    Result trained = vae.run("train", "tiny.yaml", "--run", "run", "--json");
    JsonNode outcome = json(trained.out());
    assertEquals("completed", outcome.path("status").asString());
    assertEquals("run", outcome.path("folder").asString());
    assertTrue(outcome.path("test").path("bound").isNumber(), trained.out());
    assertEquals(2, json(vae.run("evaluate", "run", "--json").out()).path("epoch").asInt());
    assertEquals(3, json(vae.run("sample", "run", "-n", "3", "--json").out()).path("rows").asInt());
    assertEquals("right", json(vae.run("validate", "--json").out()).path("status").asString());
    assertTrue(json(vae.run("plugins", "--json").out()).isArray());
    assertTrue(json(vae.run("backends", "--json").out()).get(0).path("default").asBoolean());
    Result refused = vae.run("train", "nope.yaml", "--json");
    assertEquals(1, json(refused.out()).path("problems").size());
    assertEquals("", refused.err());
  }

  @Test
  void evaluateMeasuresTheSplitThatIsNamed() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "run");
    Result evaluated = vae.run("evaluate", "run", "--split", "validation");
    assertEquals(0, evaluated.code(), evaluated.err());
    assertTrue(evaluated.out().contains("40 rows of split validation"), evaluated.out());
    JsonNode report = json(Files.readString(folder.resolve("run/evaluation.json")));
    assertEquals("validation", report.path("split").asString());
    assertTrue(report.path("terms").path("bound").path("standard-error").asDouble() > 0);
  }

  @Test
  void evaluateChangesTheSpecForItselfAlone() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "run");
    String trained = Files.readString(folder.resolve("run/resolved-spec.yaml"));
    String estimator = "estimator.iwae.samples=3";
    String measured = "evaluation.log-likelihood.samples=20";
    Result evaluated = vae.run("evaluate", "run", "--set", estimator, "--set", measured);
    assertEquals(0, evaluated.code(), evaluated.err());
    assertTrue(evaluated.out().contains("epoch 2, " + estimator + ", " + measured + ", nats"));
    assertTrue(evaluated.out().contains("log p(x), 20 samples"), evaluated.out());
    JsonNode report = json(Files.readString(folder.resolve("run/evaluation.json")));
    assertEquals(estimator, report.path("overrides").path(0).asString());
    assertEquals(measured, report.path("overrides").path(1).asString());
    assertEquals(3, report.path("estimator").path("iwae").path("samples").asInt());
    assertEquals(20, report.path("log-likelihood").path("samples").asInt());
    assertEquals(trained, Files.readString(folder.resolve("run/resolved-spec.yaml")));
    vae.run("evaluate", "run");
    JsonNode plain = json(Files.readString(folder.resolve("run/evaluation.json")));
    assertEquals(0, plain.path("overrides").size());
  }

  @Test
  void sampleAndReconstructWriteArraysAndPictures() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "run");
    Result sampled =
        vae.run("sample", "run", "-n", "7", "--rendering", "draw", "--out", "some.png");
    assertEquals("written some.npy\nwritten some.png\n", sampled.out(), sampled.err());
    // 128 bytes of header, then float32.
    assertEquals(128 + 7 * 28 * 28 * 4, Files.size(folder.resolve("some.npy")));
    Result reconstructed = vae.run("reconstruct", "run", "-n", "1000", "--split", "train");
    assertEquals(0, reconstructed.code(), reconstructed.err());
    Path originals = folder.resolve("run/images/reconstructions-originals.npy");
    assertEquals(128 + 160 * 28 * 28 * 4, Files.size(originals));
  }

  @Test
  void aSeedGivesOtherDraws() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "run");
    vae.run("sample", "run", "--out", "a");
    vae.run("sample", "run", "--out", "b");
    vae.run("sample", "run", "--out", "c", "--seed", "7");
    assertArrayEquals(bytes("a.npy"), bytes("b.npy"));
    assertFalse(Arrays.equals(bytes("a.npy"), bytes("c.npy")));
  }

  @Test
  void resumeGoesOnAsIfTheRunHadBeenLonger() throws IOException {
    vae.run("train", "tiny.yaml", "--run", "short");
    Result resumed = vae.run("resume", "short", "--epochs", "4");
    assertEquals(0, resumed.code(), resumed.err());
    vae.run("train", "tiny.yaml", "--run", "long", "--set", "training.epochs=4");
    String weights = "/checkpoints/last/weights.safetensors";
    assertArrayEquals(bytes("long" + weights), bytes("short" + weights));
    assertEquals(4, Files.readAllLines(folder.resolve("short/metrics.jsonl")).size());
  }

  @Test
  void newWritesASpecThatIsRight() {
    assertEquals(0, vae.run("new", "my-model").code());
    Result checked = vae.run("validate", "my-model.yaml");
    assertEquals(0, checked.code(), checked.err());
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
