package org.vae4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path from which TensorFlow's jars were taken: everything else works. */
class WithoutTensorFlowTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeSpec() {
    CommandRunner.withTinySpec(folder);
  }

  @Test
  void theNativeBackendTrains() throws IOException, InterruptedException {
    Result trained = vae("train", "tiny.yaml", "--run", "run");
    assertEquals(0, trained.code(), trained.output());
    assertTrue(trained.output().contains("native (the best usable one)"), trained.output());
  }

  @Test
  void whoAsksForTensorFlowIsToldWhatIsMissing() throws IOException, InterruptedException {
    Result refused = vae("train", "tiny.yaml", "--backend", "tensorflow");
    assertEquals(ExitCode.REFUSED.number(), refused.code(), refused.output());
    assertTrue(
        refused
            .output()
            .contains(
                "backend 'tensorflow' cannot be used here: org.tensorflow:tensorflow-core-api:1.1.0"
                    + " is not on the class path"),
        refused.output());
    assertTrue(refused.output().contains("Add org.tensorflow:"), refused.output());
  }

  private record Result(int code, String output) {}

  private Result vae(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-cp", classPath(), Vae.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*(tensorflow-core|ndarray|javacpp|protobuf).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
