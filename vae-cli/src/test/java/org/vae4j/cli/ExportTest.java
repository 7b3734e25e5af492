package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.task.TrainedRun;

/** An exported model, loaded by TensorFlow. */
@EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
class ExportTest {
  private static final int BATCH = 4;
  private static final int PIXELS = 28 * 28;
  private static final int LATENTS = 2;

  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void train() {
    vae = CommandRunner.withTinySpec(folder);
    assertEquals(0, vae.run("train", "tiny.yaml", "--run", "run").code());
  }

  @Test
  void savedModelReconstructsAsTheRunDoes() {
    CommandRunner.Result exported =
        vae.run("export", "run", "--format", "saved-model", "--batch", "4", "--out", "model");
    assertEquals("written model: encode, decode; batches of 4\n", exported.out(), exported.err());
    float[] rows;
    float[] expected;
    try (Experiments experiments = Experiments.open(environment(), List.of());
        RunFolder run = experiments.openFolder(folder.resolve("run"));
        TrainedRun model = experiments.openTrained(run, List.of("backend=native"), 1)) {
      rows = model.rows("test", BATCH);
      expected = model.reconstructions("test", BATCH, Rendering.MEAN);
    }
    try (SavedModelBundle bundle = SavedModelBundle.load(folder.resolve("model").toString())) {
      assertEquals(
          List.of("decode", "encode"),
          bundle.signatures().stream().map(Signature::key).sorted().toList());
      float[] deviations =
          call(bundle, "encode", "x", rows, "standard-deviation", LATENTS, 28, 28, 1);
      for (float deviation : deviations) {
        assertTrue(deviation > 0);
      }
      float[] means = call(bundle, "encode", "x", rows, "mean", LATENTS, 28, 28, 1);
      float[] actual = call(bundle, "decode", "z", means, "mean", PIXELS, LATENTS);
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], 1e-5, "pixel " + i);
      }
    }
  }

  private static float[] call(
      SavedModelBundle bundle,
      String function,
      String input,
      float[] numbers,
      String output,
      int size,
      long... event) {
    float[] read = new float[BATCH * size];
    Shape shape = Shape.of(BATCH).append(Shape.of(event));
    try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(numbers));
        Result result = bundle.function(function).call(Map.<String, Tensor>of(input, tensor))) {
      result.get(output).orElseThrow().asRawTensor().data().asFloats().read(read);
    }
    return read;
  }

  private Environment environment() {
    return new Environment(Clock.systemUTC(), folder, folder, Map.of());
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    CommandRunner.Result unknown = vae.run("export", "run", "--format", "saved-modl");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("Did you mean 'saved-model'?"), unknown.err());
    assertEquals(2, vae.run("export", "run", "--format", "saved-model", "--batch", "0").code());
    CommandRunner.Result occupied =
        vae.run("export", "run", "--format", "saved-model", "--out", "run");
    assertEquals(2, occupied.code());
    assertTrue(occupied.err().contains("is not empty"), occupied.err());
    CommandRunner.Result file =
        vae.run("export", "run", "--format", "saved-model", "--out", "tiny.yaml");
    assertEquals(2, file.code());
    assertTrue(file.err().contains("tiny.yaml is a file"), file.err());
  }
}
