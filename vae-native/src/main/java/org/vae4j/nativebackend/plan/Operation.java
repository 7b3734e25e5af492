package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;

/** A kernel before its values have addresses: what passes reorder, merge and place. */
sealed interface Operation permits ElementwiseOperation, ProductOperation, OtherOperation {
  /** The path of the node it computes. */
  String origin();

  /** What it reads from memory. */
  List<Value> reads();

  /** What it writes. */
  List<Value> writes();

  /** The kernel that computes it. */
  Kernel bind(Addresses addresses, KernelSet kernels);

  /** What it does, with its operands: a line of a plan's text. */
  String text();
}
