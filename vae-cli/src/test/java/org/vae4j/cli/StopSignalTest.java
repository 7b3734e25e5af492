package org.vae4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.cli.CommandRunner.Result;

/** Signals to a real process. */
class StopSignalTest {
  private static final String WEIGHTS = "checkpoints/last/weights.safetensors";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aStoppedRunGoesOnAsIfItHadNotBeenStopped(String signal) throws Exception {
    CommandRunner vae = CommandRunner.withTinySpec(folder);
    Process process = train();
    String output = stopAfterFirstEpoch(process, signal);
    assertEquals(ExitCode.INTERRUPTED.number(), process.waitFor(), output);
    assertTrue(output.contains("stopping after this step"), output);
    assertTrue(output.contains("vae resume run"), output);

    int epochs = Files.readAllLines(folder.resolve("run/metrics.jsonl")).size() + 1;
    Result resumed = vae.run("resume", "run", "--epochs", Integer.toString(epochs));
    assertEquals(0, resumed.code(), resumed.err());
    vae.run("train", "tiny.yaml", "--run", "whole", "--set", "training.epochs=" + epochs);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole").resolve(WEIGHTS)),
        Files.readAllBytes(folder.resolve("run").resolve(WEIGHTS)));
  }

  private Process train() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules", // as this process, so that the same kernels run
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            Vae.class.getName(),
            "train",
            "tiny.yaml",
            "--run",
            "run",
            "--set",
            "training.epochs=100000")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** Sends the signal once a line of an epoch is there, and gives everything that is printed. */
  private static String stopAfterFirstEpoch(Process process, String signal)
      throws IOException, InterruptedException {
    assumeTrue(listensTo(signal), "this process was started so that it ignores SIG" + signal);
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.strip().startsWith("1/")) {
        output.append(line).append('\n');
        line = lines.readLine();
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      output.append(lines.lines().collect(Collectors.joining("\n")));
    }
    return output.toString();
  }

  /** A process inherits which signals it ignores; where that cannot be told, it ignores none. */
  private static boolean listensTo(String signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    int bit = signal.equals("INT") ? 1 : 14;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .noneMatch(ignored -> (ignored >> bit & 1) != 0);
  }
}
