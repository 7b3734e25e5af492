package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same spec on the native backend and on TensorFlow, and runs that change between them. */
@EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
class BackendSwapTest {
  /** 5 epochs of 40 steps. */
  private static final String SPEC =
      """
      data: {source: {digits: {train: 1000, test: 50}}, binarization: dynamic, validation: 0}
      model: {latent: 2, encoder: {mlp: {hidden: [32]}}, decoder: {mlp: {hidden: [32]}}}
      training: {epochs: 5, batch-size: 25}
      """;

  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void writeSpec() {
    vae = new CommandRunner(folder);
    vae.write("spec.yaml", SPEC);
  }

  @Test
  void twoHundredStepsTakeTheSamePath() throws IOException {
    train("native", "5");
    train("tensorflow", "5");
    List<String> expected = Files.readAllLines(folder.resolve("native/metrics.jsonl"));
    List<String> actual = Files.readAllLines(folder.resolve("tensorflow/metrics.jsonl"));
    assertEquals(200, json(expected.get(4)).path("step").asInt());
    for (int epoch = 0; epoch < expected.size(); epoch++) {
      double bound = bound(json(expected.get(epoch)).path("train"));
      // roundings of float32 differ from the first step on and grow
      assertEquals(
          bound,
          bound(json(actual.get(epoch)).path("train")),
          1e-3 * Math.abs(bound),
          "epoch " + (epoch + 1));
    }
  }

  @Test
  void aRunOfOneIsUsedAndContinuedByTheOther() {
    for (List<String> pair :
        List.of(List.of("native", "tensorflow"), List.of("tensorflow", "native"))) {
      String trained = pair.get(0);
      String other = pair.get(1);
      train(trained, "1");
      double here = evaluated(trained, trained);
      assertEquals(here, evaluated(trained, other), 1e-5 * Math.abs(here));
      succeeds("sample", trained, "--backend", other, "-n", "4", "--out", "drawn");
      succeeds("reconstruct", trained, "--backend", other, "-n", "4", "--out", "again");
      succeeds("resume", trained, "--backend", other, "--epochs", "2");
      assertTrue(evaluated(trained, other) > here, "a second epoch improves the bound");
    }
  }

  private void train(String backend, String epochs) {
    succeeds(
        "train",
        "spec.yaml",
        "--backend",
        backend,
        "--run",
        backend,
        "--set",
        "training.epochs=" + epochs);
  }

  private double evaluated(String run, String backend) {
    Result result = succeeds("evaluate", run, "--backend", backend, "--json");
    return json(result.out()).path("terms").path("bound").path("mean").asDouble();
  }

  private static double bound(JsonNode terms) {
    return terms.path("bound").asDouble();
  }

  private Result succeeds(String... arguments) {
    Result result = vae.run(arguments);
    assertEquals(0, result.code(), result.text());
    return result;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
