package org.vae4j.nativebackend.kernel;

import java.util.ServiceLoader;

/** Which kernels run. */
public enum KernelChoice {
  /** Vector kernels where the module they need is there, else scalar ones. */
  AUTO,
  /** Vector kernels or a failure. */
  VECTOR,
  /** Plain Java. */
  SCALAR;

  /** The module of the Vector API, which a JVM has only when asked for it. */
  public static final String MODULE = "jdk.incubator.vector";

  /** Whether vector kernels can run in this JVM. */
  public static boolean hasVectors() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** Whether it means vector kernels in this JVM. */
  public boolean isVectors() {
    return this != SCALAR && hasVectors();
  }

  /**
   * The kernels.
   *
   * @throws IllegalStateException when vector kernels are asked for and cannot run
   */
  public KernelSet load() {
    boolean vectors = hasVectors();
    if (this == VECTOR && !vectors) {
      throw new IllegalStateException(
          "vector kernels need the module " + MODULE + ", which this JVM was started without");
    }
    return this == SCALAR || !vectors ? new ScalarKernels() : vectorKernels();
  }

  private static KernelSet vectorKernels() {
    return ServiceLoader.load(KernelSet.class, KernelSet.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("vae-native was built without its kernels"));
  }
}
