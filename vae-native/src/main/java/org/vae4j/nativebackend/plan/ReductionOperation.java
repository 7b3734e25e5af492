package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.Reduction;

/**
 * A reduction along one axis.
 *
 * @param input {@code [outer, length, inner]}, in one piece
 * @param result {@code [outer, inner]}
 */
record ReductionOperation(String origin, Reduction.Kind kind, View input, View result)
    implements Operation {
  @Override
  public List<Value> reads() {
    return List.of(input.value());
  }

  @Override
  public List<Value> writes() {
    return List.of(result.value());
  }

  @Override
  public long flops() {
    return 0;
  }

  /** Whether the numbers of each sum or maximum lie in one piece. */
  boolean isOfRows() {
    return input.shape().dim(2) == 1;
  }

  @Override
  public Kernel bind(Addresses addresses, KernelSet kernels) {
    return kernels.reduction(reduction(addresses));
  }

  /** The kernel where {@link #isOfRows}. */
  PiecewiseKernel bindRows(Addresses addresses, KernelSet kernels) {
    return kernels.rowReduction(reduction(addresses));
  }

  private Reduction reduction(Addresses addresses) {
    return new Reduction(
        kind,
        input.shape().dim(0),
        input.shape().dim(1),
        input.shape().dim(2),
        input.address(addresses),
        result.address(addresses));
  }

  @Override
  public String text() {
    return "reduce " + kind + " " + input.shape() + " " + result + " = " + input;
  }
}
