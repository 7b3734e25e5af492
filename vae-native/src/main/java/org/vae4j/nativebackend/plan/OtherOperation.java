package org.vae4j.nativebackend.plan;

import java.util.List;
import java.util.function.BiFunction;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;

/** An operation that no pass looks into. */
record OtherOperation(
    String origin,
    String text,
    List<Value> reads,
    List<Value> writes,
    BiFunction<Addresses, KernelSet, Kernel> binder)
    implements Operation {
  @Override
  public long flops() {
    return 0;
  }

  @Override
  public Kernel bind(Addresses addresses, KernelSet kernels) {
    return binder.apply(addresses, kernels);
  }
}
