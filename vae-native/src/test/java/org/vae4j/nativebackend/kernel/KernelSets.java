package org.vae4j.nativebackend.kernel;

import java.util.stream.Stream;

/** The kernels that a test runs on. */
final class KernelSets {
  private KernelSets() {}

  /** All of them. */
  static Stream<KernelSet> all() {
    return Stream.of(KernelChoice.SCALAR.load(), KernelChoice.VECTOR.load());
  }
}
