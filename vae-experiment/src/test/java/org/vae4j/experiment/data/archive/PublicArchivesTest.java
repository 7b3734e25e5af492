package org.vae4j.experiment.data.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.data.DataContext;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.experiment.digest.Sha256;
import org.vae4j.plugin.NoOptions;
import org.vae4j.tensor.Shape;

/** Reads the real data sets where the environment variable VAE_DATA_HOME names their folder. */
class PublicArchivesTest {
  @TempDir private Path cache;

  @ParameterizedTest
  @CsvSource({"mnist, 5, 0.1307", "fashion-mnist, 9, 0.2860"}) // means: widely used for scaling
  void holdsTheKnownPictures(String name, int firstLabel, double pixelMean) {
    DataSet data = load(name);
    Examples train = data.train();
    Examples test = data.test().orElseThrow();
    assertEquals(60_000, train.count());
    assertEquals(10_000, test.count());
    assertEquals(Shape.of(28, 28, 1), train.eventShape());
    assertEquals(firstLabel, train.labels()[0]);
    assertEquals(10_000, test.labels().length);
    assertEquals(pixelMean, mean(train), 5e-5); // the means are known to four digits
  }

  @Test
  void theFilesHaveTheHashesThatDownloadsAreCheckedAgainst() throws IOException {
    for (Archive archive : List.of(Archive.mnist(), Archive.fashionMnist())) {
      Path folder = dataHome().resolve(archive.name());
      for (ArchiveFile file :
          List.of(
              archive.trainImages(),
              archive.trainLabels(),
              archive.testImages(),
              archive.testLabels())) {
        assertEquals(file.sha256(), Sha256.of(folder.resolve(file.name())), file.name());
      }
    }
  }

  private DataSet load(String name) {
    ArchiveFactory factory =
        name.equals("mnist") ? ArchiveFactory.mnist() : ArchiveFactory.fashionMnist();
    assertEquals(name, factory.name());
    return factory.create(new NoOptions(), new HomeContext(dataHome(), cache)).load();
  }

  private static Path dataHome() {
    String home = System.getenv().getOrDefault("VAE_DATA_HOME", "");
    assumeTrue(!home.isEmpty(), "VAE_DATA_HOME is not set: the real data are not tested");
    assertTrue(Files.isDirectory(Path.of(home)), "VAE_DATA_HOME is not a folder: " + home);
    return Path.of(home);
  }

  private static double mean(Examples examples) {
    float[] row = new float[examples.eventShape().size()];
    double sum = 0;
    for (int i = 0; i < examples.count(); i++) {
      examples.read(i, row, 0);
      for (float value : row) {
        sum += value;
      }
    }
    return sum / examples.count() / row.length;
  }

  private record HomeContext(Path home, Path cacheFolder) implements DataContext {
    @Override
    public long seed() {
      return 1;
    }

    @Override
    public List<Path> dataFolders() {
      return List.of(home);
    }

    @Override
    public Optional<URI> mirror() {
      return Optional.empty();
    }

    @Override
    public Path resolve(Path file) {
      return home.resolve(file);
    }
  }
}
