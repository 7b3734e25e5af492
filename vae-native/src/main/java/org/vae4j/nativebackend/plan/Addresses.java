package org.vae4j.nativebackend.plan;

import org.vae4j.nativebackend.kernel.StripMemory;

/** Where the values of a plan lie in memory. */
interface Addresses {
  /** The index of the first number, or an address of {@link StripMemory}. */
  int of(Value value);

  /** What strips have for themselves. */
  StripMemory strips();
}
