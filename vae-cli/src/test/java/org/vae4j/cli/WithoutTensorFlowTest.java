package org.vae4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Class paths from which TensorFlow's jars were taken, or where its library is broken. */
class WithoutTensorFlowTest {
  private static final String ALL = ".*(tensorflow-core|ndarray|javacpp|protobuf).*";
  private static final String LIBRARY = ".*tensorflow-core-native-[0-9.]+-.*";

  @TempDir private Path folder;

  @BeforeEach
  void writeSpec() {
    CommandRunner.withTinySpec(folder);
  }

  @Test
  void theNativeBackendTrains() throws IOException, InterruptedException {
    Result trained = vae(classPath(ALL), "train", "tiny.yaml", "--run", "run");
    assertEquals(0, trained.code(), trained.output());
    assertTrue(trained.output().contains("native (the best usable one)"), trained.output());
  }

  @Test
  @EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
  void whoAsksForTensorFlowIsToldWhatIsMissing() throws IOException, InterruptedException {
    Result refused = vae(classPath(ALL), "train", "tiny.yaml", "--backend", "tensorflow");
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

  @Test
  @EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
  void aLibraryThatCannotBeLoadedIsARefusalToo() throws IOException, InterruptedException {
    for (String library :
        List.of(
            "linux-x86_64/libjnitensorflow.so",
            "linux-arm64/libjnitensorflow.so",
            "macosx-arm64/libjnitensorflow.dylib",
            "windows-x86_64/jnitensorflow.dll")) {
      Path file = folder.resolve("broken/org/tensorflow/internal/c_api").resolve(library);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "not a library");
    }
    String path = folder.resolve("broken") + File.pathSeparator + classPath(LIBRARY);
    Result refused = vae(path, "train", "tiny.yaml", "--backend", "tensorflow");
    assertEquals(ExitCode.REFUSED.number(), refused.code(), refused.output());
    assertTrue(
        refused.output().contains("TensorFlow's native library cannot be loaded"),
        refused.output());
    assertTrue(refused.output().contains("Delete the unpacked copy"), refused.output());
    assertFalse(Files.exists(folder.resolve("runs")), "nothing was run");
  }

  private record Result(int code, String output) {}

  private Result vae(String classPath, String... arguments)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String cache = "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache");
    List<String> command =
        new ArrayList<>(List.of(java, cache, "-cp", classPath, Vae.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static String classPath(String without) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(without))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
