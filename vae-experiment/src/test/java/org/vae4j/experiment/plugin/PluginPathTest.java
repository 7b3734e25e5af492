package org.vae4j.experiment.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.data.DataSources;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.VaePlugin;

/** Jars on the plug-in path: right ones, and everything that can be wrong with them. */
final class PluginPathTest {
  private static final String RING = "return List.of(new Ring<>(\"ring\", Options.class));";

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("plugins"));
  }

  @Test
  void aJarBringsItsComponents() {
    PluginJar.of(folder.resolve("ring-prior.jar"), "TitledRing", RING);
    try (PluginPath path = PluginPath.of(List.of(folder))) {
      ComponentRegistry registry = ComponentRegistry.of(path);
      RegisteredComponent ring = registry.find(Kind.PRIOR, "ring").orElseThrow();
      assertEquals("ring 1.2", ring.origin().label());
      assertEquals("ring 1.2 (ring-prior.jar)", ring.origin().labelWithFile());
      assertEquals("prior 'ring'", ring.label());
      assertEquals(List.of("radius"), ring.options().keys());
      assertEquals(
          "ComponentDescription[kind=prior, name=ring, summary=A ring., citation=, plugin=ring 1.2,"
              + " options=[OptionDescription[name=radius, type=number, byDefault=Optional[1.5],"
              + " required=false, doc=the radius]]]",
          ring.describe().toString());
    }
  }

  @Test
  void aJarWithoutTitleIsCalledByItsFile() {
    Path jar = PluginJar.of(folder.resolve("ring-prior.jar"), "Ring1", RING);
    try (PluginPath path = PluginPath.of(List.of(jar))) {
      List<Found<VaePlugin>> found = path.services(VaePlugin.class);
      PluginOrigin origin = found.get(found.size() - 1).origin();
      assertEquals("ring-prior.jar", origin.labelWithFile());
      assertEquals(Optional.of(jar), origin.file());
      assertEquals(64, origin.sha256().orElseThrow().length());
    }
  }

  @Test
  void theApplicationsPluginsComeFirst() {
    try (PluginPath path = PluginPath.ofApplication()) {
      assertTrue(
          path.services(VaePlugin.class).stream()
              .anyMatch(found -> found.service() instanceof DataSources));
    }
  }

  @Test
  void aFolderOfClassesHasNoDigest() {
    PluginOrigin origin = PluginOrigin.of(PluginPathTest.class);
    assertEquals("PluginPathTest", origin.label());
    assertEquals(Optional.empty(), origin.sha256());
  }

  @Test
  void theDigestIsTheOneOfTheFile() throws IOException {
    Path jar = Files.writeString(folder.resolve("abc"), "abc");
    assertEquals(
        Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        new PluginOrigin("abc", Optional.empty(), Optional.of(jar)).sha256());
  }

  @Test
  void twoJarsWithOneComponentAreRefused() {
    Path first = PluginJar.of(folder.resolve("a.jar"), "TitledA", RING);
    Path second = PluginJar.of(folder.resolve("b.jar"), "TitledB", RING);
    assertRefused(
        "prior 'ring' is in two plug-ins: "
            + first
            + " and "
            + second
            + ". Remove one of the two, or rename the component.",
        folder);
  }

  @Test
  void aConstructorThatThrowsIsNamed() {
    PluginJar.of(
        folder.resolve("a.jar"),
        "Unlicensed",
        "if (true) throw new IllegalStateException(\"no licence\");",
        RING);
    assertRefused(
        "a.jar: acme.Unlicensed could not be created: IllegalStateException: no licence. Fix or remove"
            + " the jar.",
        folder);
  }

  @Test
  void aClassThatIsNotThereIsNamed() {
    PluginJar.promising(folder.resolve("a.jar"), "Absent");
    String text = refusal(folder).getMessage();
    assertTrue(text.startsWith("a.jar: "), text);
    assertTrue(text.contains("Provider acme.Absent not found"), text);
  }

  @Test
  void allProblemsAreReported() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    Path damaged = Files.writeString(folder.resolve("damaged.jar"), "not a zip");
    Path missing = temporary.resolve("missing");
    PluginException refusal = refusal(empty, folder, missing);
    assertEquals(3, refusal.problems().size(), refusal.getMessage());
    assertTrue(refusal.problems().get(0).contains(empty + ": no jar is in it"));
    assertTrue(refusal.problems().get(1).startsWith(damaged + ": the jar cannot be read"));
    assertTrue(refusal.problems().get(2).contains(missing + ": there is no such folder"));
  }

  private static void assertRefused(String message, Path... folders) {
    assertEquals(message, refusal(folders).getMessage());
  }

  private static PluginException refusal(Path... folders) {
    return assertThrows(
        PluginException.class,
        () -> {
          try (PluginPath path = PluginPath.of(Arrays.asList(folders))) {
            ComponentRegistry.of(path);
          }
        });
  }
}
