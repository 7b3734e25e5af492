package org.vae4j.experiment.spec.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.data.DataContext;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.spec.SpecLoader;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;

/** Creating what a spec chose. */
final class ComponentChoiceTest {
  private record NoContext() implements DataContext {
    @Override
    public long seed() {
      return 0;
    }

    @Override
    public List<Path> dataFolders() {
      return List.of();
    }

    @Override
    public Path cacheFolder() {
      return Path.of("");
    }

    @Override
    public Optional<URI> mirror() {
      return Optional.empty();
    }

    @Override
    public Path resolve(Path file) {
      return file;
    }
  }

  @Test
  void aFittingComponentIsCreated() {
    assertNotNull(choice("fitting").create(new NoContext()));
  }

  @Test
  void partsThatDoNotFitAreAProblemOfTheSpec() {
    InvalidSpecException refusal =
        assertThrows(
            InvalidSpecException.class, () -> choice("incompatible").create(new NoContext()));
    assertEquals(
        """
        mnist.yaml:1:16  data.source  rows do not fit the model
            Choose another source.
        1 problem found; nothing was run.""",
        refusal.getMessage());
  }

  @Test
  void otherFailuresNameThePlugin() {
    assertFailure("failing", "IllegalStateException: no licence");
    assertFailure("nothing", "it gave nothing");
    assertFailure(
        "mistyped",
        "ClassCastException: Cannot cast java.lang.String to org.vae4j.data.DataSource");
  }

  @Test
  void dataProblemsComeThroughAsTheyAre() {
    DataException missing = new DataException("no file", "download it");
    assertEquals(
        missing,
        assertThrows(
            DataException.class,
            () ->
                choice("fitting")
                    .watch(
                        "loading",
                        () -> {
                          throw missing;
                        })));
  }

  private static void assertFailure(String source, String cause) {
    PluginException failure =
        assertThrows(PluginException.class, () -> choice(source).create(new NoContext()));
    assertEquals(
        "mnist.yaml:1:16  data.source  plug-in ring-prior.jar failed while making data-source '"
            + source
            + "': "
            + cause,
        failure.getMessage());
  }

  private static ComponentChoice<DataSource, DataContext> choice(String source) {
    String yaml = "data: {source: " + source + "}\nmodel: {latent: 2}\ntraining: {epochs: 1}\n";
    return new SpecLoader(TestPlugin.registry())
        .load(SpecText.embedded("mnist.yaml", yaml), List.of())
        .spec()
        .data()
        .source();
  }
}
