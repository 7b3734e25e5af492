package org.vae4j.nativebackend.plan;

import java.util.List;
import java.util.stream.Stream;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;

/** A kernel before its values have addresses: what passes reorder, merge and place. */
sealed interface Operation
    permits ElementwiseOperation,
        ProductOperation,
        ReductionOperation,
        StripOperation,
        OtherOperation {
  /** The path of the node it computes. */
  String origin();

  /** What it reads from memory. */
  List<Value> reads();

  /** What it writes. */
  List<Value> writes();

  /** The kernel that computes it. */
  Kernel bind(Addresses addresses, KernelSet kernels);

  /** How many floating-point operations it takes; 0 for what moves or reduces numbers. */
  long flops();

  /** How many bytes it reads and writes, each value once. */
  default long bytes() {
    return Float.BYTES
        * Stream.concat(reads().stream(), writes().stream()).mapToLong(Value::size).sum();
  }

  /** Whether the next value of a parameter that it reads may be written over the present one. */
  default boolean overwrites(Value parameter, Value next) {
    return false;
  }

  /** What it does, with its operands: a line of a plan's text. */
  String text();
}
