package org.vae4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script around the command: which Java it starts with which archive of classes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
final class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "vae");

  /** Notes how it was called, and makes the files it is asked for unless it is told to fail. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$*" >>"$CALLS"
      [ -z "${NO_ARCHIVES:-}" ] || case "$*" in *Xshare:dump*|*AOTCacheOutput*) exit 1 ;; esac
      for argument; do
        case $argument in
          -Xshare:dump) dump=yes ;;
          -XX:AOTCacheOutput=*) echo made >"${argument#*=}" ;;
          -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] || echo made >"${argument#*=}" ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void layOut() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("home/vae-cli/target/dist/lib"));
    jar = Files.createFile(lib.resolve("vae-cli-0.jar"));
    long earlier = Instant.now().minusSeconds(100).toEpochMilli();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(earlier));
    Files.setLastModifiedTime(lib, FileTime.fromMillis(earlier));
    executable(folder.resolve("home/vae"), Files.readString(SCRIPT));
    jdk("17.0.1");
  }

  @Test
  void theFirstTrainingMakesAnArchiveAndEveryCallUsesIt() throws Exception {
    assertTrue(launch("train").startsWith("vae: preparing faster starts with Java 17"));
    List<String> calls = calls();
    assertEquals(3, calls.size(), "rehearsal, archive, training");
    assertTrue(calls.get(0).contains("-XX:DumpLoadedClassList="));
    assertTrue(calls.get(1).contains("-Xshare:dump"));
    assertTrue(calls.get(2).contains(" -XX:SharedArchiveFile=" + archive()), calls.get(2));
    assertEquals("", launch("train"));
    launch("evaluate");
    assertEquals(5, calls().size());
    assertTrue(calls().get(4).contains(" -XX:SharedArchiveFile=" + archive()));
  }

  @Test
  void goingOnWithARunStartsLikeTraining() throws Exception {
    assertTrue(launch("resume").startsWith("vae: preparing faster starts with Java 17"));
    assertEquals(3, calls().size(), "rehearsal, archive, training");
    assertTrue(calls().get(2).contains(" -XX:SharedArchiveFile=" + archive()));
  }

  @Test
  void commandsThatDoNotTrainDoNotMakeOne() throws Exception {
    assertEquals("", launch("--help"));
    assertEquals(1, calls().size());
    assertFalse(calls().get(0).contains("SharedArchiveFile"));
  }

  @Test
  void aChangedJarAsksForAnotherArchive() throws Exception {
    launch("train");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(100)));
    launch("train");
    assertEquals(6, calls().size());
  }

  @Test
  void everyJdkHasItsOwn() throws Exception {
    launch("train");
    jdk("25.0.1");
    launch("train");
    List<String> calls = calls();
    assertEquals(5, calls.size());
    assertTrue(calls.get(3).contains("-XX:AOTCacheOutput="));
    assertTrue(calls.get(4).contains(" -XX:AOTCache="));
    assertFalse(calls.get(4).contains("-Xshare"), "Java 25 refuses the two together");
  }

  @Test
  void whereNoneCanBeMadeItIsTriedOnce() throws Exception {
    Map<String, String> failing = Map.of("NO_ARCHIVES", "yes");
    launch(failing, "train");
    launch(failing, "train");
    assertEquals(4, calls().size());
    assertFalse(calls().get(3).contains("SharedArchiveFile"));
  }

  @Test
  void whoeverChoosesAnArchiveGetsNoOther() throws Exception {
    launch(Map.of("VAE_OPTS", "-Xshare:off"), "train");
    assertEquals(1, calls().size());
    assertFalse(calls().get(0).contains("SharedArchiveFile"));
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(jar.getParent().getParent())) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private void jdk(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    executable(bin.resolve("java"), JAVA);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, script);
    assertTrue(file.toFile().setExecutable(true));
  }

  @Test
  void theUsersCollectorTakesThePlaceOfOurs() throws Exception {
    launch("--help");
    launch(Map.of("VAE_OPTS", "-XX:+UseParallelGC"), "--help");
    assertTrue(calls().get(0).contains(" -XX:+UseSerialGC "));
    assertFalse(calls().get(1).contains("UseSerialGC"));
    assertTrue(calls().get(1).contains(" -XX:+UseParallelGC "));
  }

  @Test
  void loopsOverVectorsAreNamedByAPattern() throws Exception {
    launch("--help");
    assertTrue(calls().get(0).contains(".RegisterTiles::*,"));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private String launch(String command) throws IOException, InterruptedException {
    return launch(Map.of(), command);
  }

  private String launch(Map<String, String> variables, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("home/vae").toString(), command)
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("CALLS", folder.resolve("calls").toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
