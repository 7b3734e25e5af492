package org.vae4j.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.run.Provenance;
import org.vae4j.experiment.run.RunReader;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;
import org.vae4j.experiment.task.TrainingOutcome;

/** The sample plug-in as its users meet it: a jar in a folder that the plug-in path names. */
final class RingPluginTest {
  private static final Path MODULE = Path.of("../ring-prior");
  private static final String TWO_STEPS = "training.epochs=1";

  @TempDir private static Path folder;

  private static Path plugins;

  /** Its own jar exists only after the tests of its module. */
  @BeforeAll
  static void packClasses() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
    Path classes = MODULE.resolve("target/classes");
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(plugins.resolve("ring-prior.jar")));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  @Test
  void trainsTheSpecBesideIt() {
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of(plugins))) {
      CheckedExperiment ring = check(experiments);
      TrainingOutcome outcome =
          experiments.train(
              ring,
              Optional.of(folder.resolve("run")),
              RunSettings.standard(),
              new RunListener() {});
      assertEquals(Summary.Status.COMPLETED, outcome.summary().status());
      assertTrue(Double.isFinite(outcome.summary().test().orElseThrow().bound()));
      assertTrue(Files.exists(outcome.folder().resolve("images/latents.png")));
      List<Provenance.Plugin> used =
          RunReader.of(outcome.folder()).provenance().orElseThrow().plugins();
      assertTrue(
          used.stream()
              .anyMatch(plugin -> plugin.name().equals("ring-prior.jar") && hashed(plugin)),
          used.toString());
    }
  }

  @Test
  void saysWhatItsPriorNeeds() {
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of(plugins))) {
      InvalidSpecException error =
          assertThrows(InvalidSpecException.class, () -> check(experiments, "model.latent=3"));
      assertTrue(error.getMessage().contains("Set `model.latent: 2`."), error.getMessage());
    }
  }

  @Test
  void isUnknownWithoutThePluginPath() {
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of())) {
      InvalidSpecException error =
          assertThrows(InvalidSpecException.class, () -> check(experiments));
      assertTrue(error.getMessage().contains("unknown prior 'ring'"), error.getMessage());
    }
  }

  private static CheckedExperiment check(Experiments experiments, String... overrides) {
    List<String> all =
        Stream.concat(
                Stream.of(TWO_STEPS, "data.train-limit=140", "data.test-limit=20"),
                Stream.of(overrides))
            .toList();
    return experiments.check(SpecText.read(MODULE.resolve("ring.yaml")), all);
  }

  private static boolean hashed(Provenance.Plugin plugin) {
    return plugin.jarSha256().orElse("").length() == 64;
  }
}
