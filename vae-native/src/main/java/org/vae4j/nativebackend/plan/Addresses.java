package org.vae4j.nativebackend.plan;

/** Where the values of a plan lie in memory. */
@FunctionalInterface
interface Addresses {
  /** The index of the first number. */
  int of(Value value);
}
