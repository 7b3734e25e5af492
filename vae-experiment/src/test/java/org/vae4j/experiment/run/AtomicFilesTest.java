package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFilesTest {
  @TempDir Path scratch;

  @Test
  void leavesWhatALinkInAnOldFolderLeadsTo() throws IOException {
    Path folder = scratch.resolve("last");
    new AtomicFiles().replaceFolder(folder, Map.of("a", text("old")));
    Path other = Files.createDirectory(scratch.resolve("other"));
    Files.writeString(other.resolve("precious"), "kept");
    Files.createSymbolicLink(folder.resolve("link"), other);
    new AtomicFiles().replaceFolder(folder, Map.of("a", text("new")));

    assertEquals("kept", Files.readString(other.resolve("precious")));
    assertEquals(Set.of("last", "other"), names(scratch));
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = scratch.resolve("summary.json");
    new AtomicFiles().write(file, text("first"));
    new AtomicFiles().write(file, text("second"));

    assertEquals("second", Files.readString(file));
    assertEquals(Set.of("summary.json"), names(scratch));
  }

  @Test
  void keepsTheOldFileOrHasTheNewOneWhereverItIsKilled() throws IOException {
    Set<String> seen = new HashSet<>();
    boolean killed = true;
    for (int steps = 0; killed; steps++) {
      Path file = Files.createDirectory(scratch.resolve("kill-" + steps)).resolve("a");
      new AtomicFiles().write(file, text("old"));
      killed =
          isKilled(new AtomicFiles(FaultyDisk.killedAfter(steps)), f -> f.write(file, text("new")));

      String content = Files.readString(file);
      assertTrue(Set.of("old", "new").contains(content), content);
      seen.add(content);
      new AtomicFiles().write(file, text("next"));
      assertEquals(Set.of("a"), names(file.getParent()), "after " + steps + " steps");
    }
    assertEquals(Set.of("old", "new"), seen);
  }

  @Test
  void keepsTheOldFileWhenTheDiskIsFull() throws IOException {
    Path file = scratch.resolve("a");
    new AtomicFiles().write(file, text("old"));

    AtomicFiles full = new AtomicFiles(FaultyDisk.fullAfter(0));
    assertThrows(IOException.class, () -> full.write(file, text("new")));
    assertEquals("old", Files.readString(file));
    assertEquals(Set.of("a"), names(scratch));
  }

  @Test
  void keepsAWholeFolderWhereverItIsKilled() throws IOException {
    List<String> whole = new ArrayList<>();
    boolean killed = true;
    for (int steps = 0; killed; steps++) {
      Path target = oldFolder("kill-" + steps);
      AtomicFiles dying = new AtomicFiles(FaultyDisk.killedAfter(steps));
      killed = isKilled(dying, f -> f.replaceFolder(target, files("new")));

      whole.add(wholeContent(target));
      new AtomicFiles().replaceFolder(target, files("next"));
      assertEquals("next", wholeContent(target));
      assertEquals(Set.of("last"), names(target.getParent()), "after " + steps + " steps");
    }
    assertEquals(Set.of("old", "new"), Set.copyOf(whole));
    assertEquals(whole.stream().sorted(Comparator.reverseOrder()).toList(), whole);
  }

  @Test
  void keepsAWholeFolderWhenTheNextReplacementIsKilledToo() throws IOException {
    int first = 0;
    boolean firstKilled = true;
    for (; firstKilled; first++) {
      boolean secondKilled = true;
      for (int second = 0; secondKilled; second++) {
        Path target = oldFolder("kill-" + first + "-" + second);
        AtomicFiles dying = new AtomicFiles(FaultyDisk.killedAfter(first));
        firstKilled = isKilled(dying, f -> f.replaceFolder(target, files("new")));
        String before = wholeContent(target);
        AtomicFiles dyingAgain = new AtomicFiles(FaultyDisk.killedAfter(second));
        secondKilled = isKilled(dyingAgain, f -> f.replaceFolder(target, files("next")));

        String after = wholeContent(target);
        assertTrue(Set.of(before, "next").contains(after), before + " became " + after);
      }
    }
    assertTrue(first > 10, "a replacement has only " + first + " steps");
  }

  @Test
  void findsNoFolderBeforeTheFirstIsWhole() throws IOException {
    Path target = scratch.resolve("last");
    AtomicFiles dying = new AtomicFiles(FaultyDisk.killedAfter(3));
    assertTrue(isKilled(dying, f -> f.replaceFolder(target, files("new"))));

    assertEquals(Set.of("last.tmp"), names(scratch));
    assertTrue(AtomicFiles.wholeFolder(target).isEmpty());
  }

  @Test
  void keepsTheOldFolderAndFreesTheSpaceWhenTheDiskIsFull() throws IOException {
    Path target = oldFolder("full");
    AtomicFiles full = new AtomicFiles(FaultyDisk.fullAfter(1));
    assertThrows(IOException.class, () -> full.replaceFolder(target, files("new")));

    assertEquals("old", wholeContent(target));
    assertEquals(Set.of("last"), names(target.getParent()));
  }

  private Path oldFolder(String name) throws IOException {
    Path target = Files.createDirectory(scratch.resolve(name)).resolve("last");
    new AtomicFiles(FaultyDisk.fullAfter(Integer.MAX_VALUE)).replaceFolder(target, files("old"));
    return target;
  }

  private static Map<String, StreamContent> files(String content) {
    return Map.of("a", text(content), "b", text(content));
  }

  private static StreamContent text(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  /** What both files of the whole folder say. */
  private static String wholeContent(Path target) throws IOException {
    Path whole = AtomicFiles.wholeFolder(target).orElseThrow();
    assertEquals(Set.of("a", "b"), names(whole));
    assertEquals(Files.readString(whole.resolve("a")), Files.readString(whole.resolve("b")));
    return Files.readString(whole.resolve("a"));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      children.forEach(child -> names.add(child.getFileName().toString()));
      return names;
    }
  }

  @FunctionalInterface
  private interface Action {
    void on(AtomicFiles files) throws IOException;
  }

  private static boolean isKilled(AtomicFiles files, Action action) throws IOException {
    try {
      action.on(files);
      return false;
    } catch (SimulatedKill e) {
      return true;
    }
  }
}
