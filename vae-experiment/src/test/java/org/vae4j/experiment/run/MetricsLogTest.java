package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsLogTest {
  @TempDir Path root;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = new RunLayout(root).metrics();
  }

  @Test
  void writesALineAnEpoch() throws IOException {
    Map<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("learning-rate", 5e-4);
    scalars.put("beta", 0.5);
    Map<String, List<Double>> means = new LinkedHashMap<>();
    means.put("bound", List.of(-90.25));
    means.put("kl-per-dimension", List.of(0.125, 12.0));
    log(new LocalDisk())
        .append(
            new EpochMetrics(
                1,
                600,
                2.5,
                24_000,
                scalars,
                Terms.of(-100, -80, 20),
                Optional.of(new Terms(means))));
    log(new LocalDisk()).append(epoch(2));

    assertEquals(
        """
        {"epoch":1,"step":600,"seconds":2.5,"examples-per-second":24000.0,"learning-rate":0.0005,\
        "beta":0.5,"train":{"bound":-100.0,"reconstruction":-80.0,"kl":20.0},\
        "validation":{"bound":-90.25,"kl-per-dimension":[0.125,12.0]}}
        {"epoch":2,"step":1200,"seconds":1.0,"examples-per-second":100.0,"learning-rate":0.001,\
        "train":{"bound":-2.0,"reconstruction":-1.0,"kl":1.0}}
        """,
        Files.readString(file));
  }

  @Test
  void readsBackWhatWasWritten() {
    List<EpochMetrics> epochs =
        List.of(
            epoch(1),
            new EpochMetrics(
                2,
                9,
                1e-9,
                1e12,
                Map.of("beta", 1.0),
                new Terms(Map.of("bound", List.of(0.1 + 0.2), "kl", List.of())),
                Optional.of(Terms.of(Double.NaN, Double.NEGATIVE_INFINITY, 1))));
    epochs.forEach(log(new LocalDisk())::append);

    assertEquals(epochs, log(new LocalDisk()).epochs());
  }

  @Test
  void dropsWhatWillBeDoneAgainAndATornLine() throws IOException {
    MetricsLog log = log(new LocalDisk());
    List.of(1, 2, 3).forEach(number -> log.append(epoch(number)));
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, "{\"epoch\":4,\"st", StandardOpenOption.APPEND);
    assertEquals(List.of(epoch(1), epoch(2), epoch(3)), log.epochs());

    log.keepUpTo(2);
    assertEquals(lines.subList(0, 2), Files.readAllLines(file));
    log.append(epoch(3));
    assertEquals(lines, Files.readAllLines(file));
    log.keepUpTo(0);
    assertEquals("", Files.readString(file));
  }

  @Test
  void hasNoEpochsBeforeTheFirst() throws IOException {
    assertEquals(List.of(), log(new LocalDisk()).epochs());
    log(new LocalDisk()).keepUpTo(0);
    assertEquals("", Files.readString(file));
  }

  @Test
  void refusesADamagedLineInTheMiddle() throws IOException {
    log(new LocalDisk()).append(epoch(1));
    Files.writeString(file, "{\"epoch\":2,\"st\n", StandardOpenOption.APPEND);

    RunFolderException refusal =
        assertThrows(RunFolderException.class, () -> log(new LocalDisk()).epochs());
    assertTrue(refusal.getMessage().startsWith(file + ":2: not a line of metrics"));
  }

  @Test
  void cutsOffALineThatDidNotFitOnTheDisk() throws IOException {
    log(new LocalDisk()).append(epoch(1));
    String before = Files.readString(file);

    RunFolderException failure =
        assertThrows(RunFolderException.class, () -> log(FaultyDisk.fullAfter(0)).append(epoch(2)));
    assertEquals("cannot write " + file + ": No space left on device", failure.getMessage());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void needsABound() {
    assertThrows(IllegalArgumentException.class, () -> new Terms(Map.of("kl", List.of(1.0))));
    assertThrows(
        IllegalArgumentException.class, () -> new Terms(Map.of("bound", List.of(1.0, 2.0))));
  }

  private static EpochMetrics epoch(int number) {
    return new EpochMetrics(
        number,
        number * 600L,
        1,
        100,
        Map.of("learning-rate", 1e-3),
        Terms.of(-number, 1 - number, 1),
        Optional.empty());
  }

  private MetricsLog log(Disk disk) {
    return new MetricsLog(file, new RunWriter(new RunLayout(root), disk));
  }
}
