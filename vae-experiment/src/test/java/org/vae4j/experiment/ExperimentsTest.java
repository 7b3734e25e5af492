package org.vae4j.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.backend.BackendFactory;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.spec.ResolvedSpecWriter;
import org.vae4j.experiment.spec.tree.SpecText;

/** Opening, and what a spec resolves to. */
final class ExperimentsTest {
  private static final String SPEC =
      """
      data: {source: {linear-gaussian: {columns: 2, latent: 1, train: 8, test: 2}}}
      model: {latent: 1, encoder: linear, decoder: linear, likelihood: gaussian}
      training: {epochs: 1, batch-size: 4}
      """;

  @TempDir private Path folder;

  @Test
  void aBackendThatCannotBeLoadedIsNamedWithItsJar() throws IOException {
    Path jar = folder.resolve("backend.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("META-INF/services/" + BackendFactory.class.getName()));
      out.write("acme.Missing\n".getBytes(StandardCharsets.UTF_8));
    }
    PluginException failure =
        assertThrows(PluginException.class, () -> Experiments.open(environment(), List.of(jar)));
    assertEquals(1, failure.problems().size());
    assertTrue(failure.getMessage().startsWith("backend.jar: "), failure.getMessage());
    assertTrue(failure.getMessage().contains("acme.Missing"), failure.getMessage());
  }

  /** Another machine may prefer another backend: the resolved spec must not leave the choice. */
  @Test
  void aResolvedSpecNamesItsBackendAndResolvesToItself() {
    try (Experiments experiments = Experiments.open(environment(), List.of())) {
      CheckedExperiment checked = experiments.check(SpecText.embedded("s.yaml", SPEC), List.of());
      String resolved = ResolvedSpecWriter.write(checked.resolved(), checked.folder());
      assertTrue(
          resolved.contains("backend: " + checked.backend().factory().name() + "\n"), resolved);

      CheckedExperiment again =
          experiments.check(SpecText.embedded("resolved-spec.yaml", resolved), List.of());
      assertEquals(checked.resolved(), again.spec());
    }
  }

  private Environment environment() {
    return new Environment(Clock.systemUTC(), folder, folder, Map.of());
  }
}
