package org.vae4j.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.data.DataException;
import org.vae4j.experiment.environment.Environment;

final class DataLocationsTest {
  private static final Path HERE = Path.of("/here").toAbsolutePath();
  private static final Path HOME = Path.of("/home/me").toAbsolutePath();

  @Test
  void withoutVariablesThereIsTheCacheInTheHomeFolder() {
    DataLocations locations = with(Map.of());
    assertEquals(List.of(), locations.dataFolders());
    assertEquals(HOME.resolve(".cache/vae4j"), locations.cacheFolder());
    assertEquals(Optional.empty(), locations.mirror());
  }

  @Test
  void variablesNameOtherPlaces() {
    DataLocations locations =
        with(
            Map.of(
                "VAE_DATA_HOME", "/data",
                "XDG_CACHE_HOME", "/cache",
                "VAE_DATA_MIRROR", "https://mirror.example/data"));
    assertEquals(List.of(HERE.resolve("/data")), locations.dataFolders());
    assertEquals(HERE.resolve("/cache/vae4j"), locations.cacheFolder());
    assertEquals(Optional.of(URI.create("https://mirror.example/data")), locations.mirror());
  }

  @Test
  void relativeFoldersAreInTheWorkingFolder() {
    DataLocations locations = with(Map.of("VAE_DATA_HOME", "data", "XDG_CACHE_HOME", "cache"));
    assertEquals(List.of(HERE.resolve("data")), locations.dataFolders());
    assertEquals(HERE.resolve("cache/vae4j"), locations.cacheFolder());
  }

  @Test
  void anEmptyVariableIsNone() {
    DataLocations locations = with(Map.of("VAE_DATA_HOME", " ", "VAE_DATA_MIRROR", ""));
    assertEquals(List.of(), locations.dataFolders());
    assertEquals(Optional.empty(), locations.mirror());
  }

  @Test
  void filesOfTheSpecAreBesideIt() {
    DataLocations locations = with(Map.of());
    assertEquals(Path.of("/specs/rows.csv"), locations.resolve(Path.of("rows.csv")));
    assertEquals(Path.of("/rows.csv"), locations.resolve(Path.of("/rows.csv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mirror.example/data", "http://two words/", "/data/mirror", "https:", "ftp://m/d"})
  void aMirrorThatIsNoAddressIsRefused(String mirror) {
    DataException error =
        assertThrows(DataException.class, () -> with(Map.of("VAE_DATA_MIRROR", mirror)).mirror());
    assertEquals(
        "VAE_DATA_MIRROR is '" + mirror + "', which is not the address of a web server",
        error.getMessage());
    assertEquals(
        "Set it to something like https://mirror.example/data, or unset it.", error.remedy());
  }

  private static DataLocations with(Map<String, String> variables) {
    return new DataLocations(
        1, Path.of("/specs"), new Environment(Clock.systemUTC(), HERE, HOME, variables));
  }
}
