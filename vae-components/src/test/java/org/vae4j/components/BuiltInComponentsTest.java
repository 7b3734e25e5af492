package org.vae4j.components;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.testkit.AnalyticKlContract;
import org.vae4j.testkit.ComponentContract;
import org.vae4j.testkit.example.ComponentExample;

final class BuiltInComponentsTest {
  private static final String SUFFIX = "ContractTest.class";

  private final BuiltInComponents plugin = new BuiltInComponents();

  @Test
  void isFoundAsAService() {
    assertTrue(
        ServiceLoader.load(VaePlugin.class).stream()
            .anyMatch(provider -> provider.type() == BuiltInComponents.class));
  }

  @Test
  void namesAreUniqueWithinAKind() {
    Set<String> names = new HashSet<>();
    for (ComponentFactory<?, ?, ?> factory : plugin.components()) {
      assertTrue(names.add(key(factory)), () -> "twice: " + key(factory));
    }
  }

  @Test
  void everyComponentHasItsContractTest() throws Exception {
    Set<String> tested = new TreeSet<>();
    for (Class<?> test : contractTests()) {
      if (instance(test) instanceof ComponentContract<?, ?> contract) {
        tested.add(key(contract.factory()));
      }
    }
    assertFalse(shipped().isEmpty());
    assertEquals(shipped(), tested);
  }

  /** What has no example is not tested on any backend. */
  @Test
  void everyComponentHasAnExample() {
    assertEquals(shipped(), keys(new BuiltInExamples().examples(), ComponentExample::factory));
  }

  @Test
  void everyClosedFormHasItsContractTest() throws Exception {
    long tests =
        contractTests().stream().filter(AnalyticKlContract.class::isAssignableFrom).count();
    assertEquals(plugin.analyticKls().size(), tests);
  }

  private Set<String> shipped() {
    return keys(plugin.components(), Function.identity());
  }

  private static <T> Set<String> keys(
      List<T> holders, Function<T, ComponentFactory<?, ?, ?>> factory) {
    return holders.stream()
        .map(holder -> key(factory.apply(holder)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(ComponentFactory<?, ?, ?> factory) {
    return factory.kind().label() + " " + factory.name();
  }

  private static Object instance(Class<?> test) throws ReflectiveOperationException {
    Constructor<?> constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static List<Class<?>> contractTests() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            BuiltInComponentsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .<Class<?>>map(file -> load(root.relativize(file)))
          .toList();
    }
  }

  private static Class<?> load(Path file) {
    String name = file.toString().replace(file.getFileSystem().getSeparator(), ".");
    try {
      return Class.forName(name.substring(0, name.length() - ".class".length()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("cannot load " + name, e);
    }
  }
}
