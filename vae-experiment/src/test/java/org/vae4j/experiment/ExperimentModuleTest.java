package org.vae4j.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.spec.SpecLoader;
import org.vae4j.plugin.Kind;

/** The wiring is complete and strict. */
final class ExperimentModuleTest {
  private static final Environment ENVIRONMENT =
      new Environment(
          Clock.systemUTC(), Path.of("/here"), Path.of("/home"), Map.of("A", "a", "B", " "));

  /** Not bound. */
  static final class Stranger {}

  @Test
  void whatIsBoundIsThere() {
    try (PluginPath plugins = PluginPath.ofApplication()) {
      Injector injector =
          Guice.createInjector(
              new ExperimentModule(ENVIRONMENT, plugins, ComponentRegistry.of(plugins)));
      assertNotNull(injector.getInstance(SpecLoader.class));
      assertSame(ENVIRONMENT.clock(), injector.getInstance(Clock.class));
      ComponentRegistry registry = injector.getInstance(ComponentRegistry.class);
      assertTrue(registry.find(Kind.DATA_SOURCE, "digits").isPresent());
      assertThrows(ConfigurationException.class, () -> injector.getInstance(Stranger.class));
    }
  }

  @Test
  void anEmptyVariableIsAbsent() {
    assertEquals(Optional.of("a"), ENVIRONMENT.variable("A"));
    assertEquals(Optional.empty(), ENVIRONMENT.variable("B"));
    assertEquals(Optional.empty(), ENVIRONMENT.variable("C"));
  }
}
