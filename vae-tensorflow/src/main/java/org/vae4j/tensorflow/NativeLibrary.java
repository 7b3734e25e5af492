package org.vae4j.tensorflow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.vae4j.backend.UnusableException;
import org.vae4j.backend.Usability;

/**
 * Whether TensorFlow's jars are on the class path, told by the names of entries in them: nothing is
 * loaded.
 */
final class NativeLibrary {
  private static final String VERSION = "1.1.0";
  private static final String API = "org.tensorflow:tensorflow-core-api:" + VERSION;
  private static final String NATIVE = "org.tensorflow:tensorflow-core-native:" + VERSION;
  private static final String API_ENTRY = "org/tensorflow/Session.class";

  private final ClassLoader loader;
  private final Optional<Platform> platform;
  private final String machine;

  /** A machine that TensorFlow is made for: the jar's classifier, the library in the jar. */
  private record Platform(String classifier, String system, String processor, String library) {
    static final List<Platform> ALL =
        List.of(
            new Platform("linux-x86_64", "linux", "amd64", "libjnitensorflow.so"),
            new Platform("linux-arm64", "linux", "aarch64", "libjnitensorflow.so"),
            new Platform("macosx-arm64", "mac", "aarch64", "libjnitensorflow.dylib"),
            new Platform("windows-x86_64", "windows", "amd64", "jnitensorflow.dll"));

    String entry() {
      return "org/tensorflow/internal/c_api/" + classifier + "/" + library;
    }
  }

  private NativeLibrary(ClassLoader loader, String system, String processor) {
    this.loader = loader;
    this.machine = system + " on " + processor;
    String name = system.toLowerCase(Locale.ROOT);
    String kind = processor.equals("x86_64") ? "amd64" : processor;
    this.platform =
        Platform.ALL.stream()
            .filter(each -> name.startsWith(each.system()) && kind.equals(each.processor()))
            .findFirst();
  }

  /**
   * The library for a machine.
   *
   * @param system as {@code os.name} says
   * @param processor as {@code os.arch} says
   */
  static NativeLibrary of(ClassLoader loader, String system, String processor) {
    return new NativeLibrary(loader, system, processor);
  }

  /** The library for this machine, where this class was loaded from. */
  static NativeLibrary ofThisMachine() {
    ClassLoader loader = NativeLibrary.class.getClassLoader();
    return of(loader, System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Whether TensorFlow is made for this machine. */
  static boolean existsForThisMachine() {
    return ofThisMachine().platform.isPresent();
  }

  Usability usability() {
    if (platform.isEmpty()) {
      return Usability.no(
          "TensorFlow has no library for " + machine,
          "Use another backend, or a machine of "
              + Platform.ALL.stream().map(Platform::classifier).toList()
              + ".");
    }
    if (loader.getResource(API_ENTRY) == null) {
      return missing(API);
    }
    return loader.getResource(platform.get().entry()) == null
        ? missing(NATIVE + ":" + platform.get().classifier())
        : Usability.yes("TensorFlow for Java " + VERSION + ", " + platform.get().classifier());
  }

  /**
   * Does something with TensorFlow.
   *
   * @param what needs it, such as {@code backend 'tensorflow'}
   * @throws UnusableException when it is missing or cannot be loaded
   */
  <T> T use(String what, Supplier<T> action) {
    Usability usability = usability();
    if (!usability.usable()) {
      throw new UnusableException(what, usability);
    }
    try {
      return action.get();
    } catch (LinkageError e) {
      throw new UnusableException(what, broken(e), e);
    }
  }

  private static Usability broken(LinkageError error) {
    return Usability.no(
        "TensorFlow's native library cannot be loaded: " + reason(error),
        "Delete the unpacked copy, the folders named tensorflow-core-native in ~/.javacpp/cache, and"
            + " try again, or use another backend.");
  }

  /** Of the innermost error that says one: the outer ones tell which class was being loaded. */
  private static String reason(Throwable error) {
    String inner = error.getCause() == null ? "" : reason(error.getCause());
    return inner.isEmpty() ? Objects.requireNonNullElse(error.getMessage(), "") : inner;
  }

  private static Usability missing(String artifact) {
    return Usability.no(
        artifact + " is not on the class path",
        "Add " + artifact + " to the class path, or use another backend.");
  }
}
