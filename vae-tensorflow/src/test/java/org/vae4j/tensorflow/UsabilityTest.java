package org.vae4j.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.UnusableException;
import org.vae4j.backend.Usability;

/** The factory where TensorFlow's jars are missing, and on machines that are not this one. */
final class UsabilityTest {
  private static final String NATIVE = "tensorflow-core-native-1.1.0-";

  @Test
  void withoutTheApiTheFactoryLoadsAndNamesIt() throws IOException {
    refuses(
        path -> !path.contains("tensorflow-core") && !path.contains("javacpp"),
        "org.tensorflow:tensorflow-core-api:1.1.0");
  }

  @Test
  void withoutTheNativeLibraryTheFactoryLoadsAndNamesIt() throws IOException {
    refuses(path -> !path.contains(NATIVE), "org.tensorflow:tensorflow-core-native:1.1.0:");
  }

  private static void refuses(Predicate<String> visible, String artifact) throws IOException {
    try (URLClassLoader loader = loader(visible)) {
      BackendFactory factory = factory(loader);
      Usability usability = factory.usability();
      assertFalse(usability.usable());
      assertTrue(usability.detail().startsWith(artifact), usability.detail());
      assertTrue(usability.detail().endsWith(" is not on the class path"), usability.detail());
      assertTrue(usability.remedy().startsWith("Add " + artifact), usability.remedy());
      UnusableException error =
          assertThrows(UnusableException.class, () -> factory.open(BackendOptions.standard()));
      assertTrue(error.getMessage().contains(artifact), error.getMessage());
      assertEquals(usability.remedy(), error.remedy());
    }
  }

  /** The class path of the tests without some jars; vae-graph is shared, to speak its types. */
  private static URLClassLoader loader(Predicate<String> visible) {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(visible)
            .map(UsabilityTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, new SharedSpi());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class SharedSpi extends ClassLoader {
    SharedSpi() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.vae4j.backend.")) {
        return Class.forName(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  private static BackendFactory factory(ClassLoader loader) {
    return ServiceLoader.load(BackendFactory.class, loader).stream()
        .filter(each -> each.type().getName().equals(TensorFlowBackendFactory.class.getName()))
        .findFirst()
        .orElseThrow()
        .get();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, macosx-arm64",
    "Windows 11, amd64, windows-x86_64"
  })
  void namesTheLibraryOfAMachine(String system, String processor, String classifier) {
    Usability usability = without(system, processor);
    assertEquals(
        "org.tensorflow:tensorflow-core-native:1.1.0:" + classifier + " is not on the class path",
        usability.detail());
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, x86_64", "Linux, riscv64", "FreeBSD, amd64", "Windows 11, aarch64"})
  void saysWhichMachinesThereAreLibrariesFor(String system, String processor) {
    Usability usability = without(system, processor);
    assertEquals(
        "TensorFlow has no library for " + system + " on " + processor, usability.detail());
    assertTrue(usability.remedy().contains("linux-x86_64"), usability.remedy());
  }

  /** With the API on the class path and no native library at all. */
  private static Usability without(String system, String processor) {
    return NativeLibrary.of(loader(path -> !path.contains(NATIVE)), system, processor).usability();
  }
}
