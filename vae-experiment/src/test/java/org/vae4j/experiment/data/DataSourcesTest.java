package org.vae4j.experiment.data;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.Option;
import org.vae4j.plugin.VaePlugin;

class DataSourcesTest {
  @Test
  void isFoundAsAPlugin() {
    assertTrue(
        ServiceLoader.load(VaePlugin.class).stream()
            .anyMatch(plugin -> plugin.type().equals(DataSources.class)));
  }

  @Test
  void offersTheSourcesTheDocumentationNames() {
    List<String> names = new DataSources().components().stream().map(f -> f.name()).toList();
    assertEquals(
        List.of("digits", "mnist", "fashion-mnist", "idx", "npy", "csv", "linear-gaussian"), names);
  }

  @Test
  void everySourceDocumentsItselfAndItsOptions() {
    assertAll(
        new DataSources()
            .components().stream()
                .flatMap(
                    factory ->
                        Stream.of(
                            () -> assertEquals(Kind.DATA_SOURCE, factory.kind()),
                            () -> assertTrue(factory.summary().endsWith("."), factory.name()),
                            () -> assertDocumented(factory))));
  }

  private static void assertDocumented(ComponentFactory<?, ?, ?> factory) {
    Arrays.stream(factory.configType().getRecordComponents())
        .forEach(
            component -> {
              Option option = component.getAnnotation(Option.class);
              assertNotNull(option, factory.name() + "." + component.getName());
              assertFalse(option.value().isBlank());
            });
  }
}
