package org.vae4j.tensorflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;

/** How many threads compute: one number in a process, with the same bits in the next. */
@EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
final class ThreadsTest {
  private static final int PROCESSES = 3;

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void processesOfAsManyThreadsTrainTheSameBits(int threads)
      throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start(threads));
    }
    List<String> results = new ArrayList<>();
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertEquals(0, process.waitFor(), output);
      results.add(output);
    }
    String number = threads == 1 ? ", 1 thread; " : ", " + threads + " threads; ";
    assertTrue(results.get(0).contains(number), results.get(0));
    assertEquals(List.of(results.get(0)), results.stream().distinct().toList());
  }

  private static Process start(int threads) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HashedTraining.class.getName(),
            Integer.toString(threads))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aBackendSaysWhenAnotherNumberComputesThanWasAskedFor() {
    try (Backend first = new TensorFlowBackendFactory().open(new BackendOptions(1))) {
      int size = threads(first.description());
      try (Backend other = new TensorFlowBackendFactory().open(new BackendOptions(size + 1))) {
        assertEquals(size, threads(other.description()));
        assertTrue(
            other.description().endsWith(" asked for, not " + (size + 1)), other.description());
      }
    }
  }

  /** The number in {@code TensorFlow 2.18.0, 2 threads …}. */
  private static int threads(String description) {
    return Integer.parseInt(description.split(", ")[1].split(" ")[0]);
  }
}
