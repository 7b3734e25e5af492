package org.vae4j.nativebackend;

import org.junit.jupiter.api.Nested;
import org.vae4j.backend.BackendFactory;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitches;
import org.vae4j.testkit.backend.BackendContract;

/** The contract on all kernels. */
final class NativeBackendContractTest {
  @Nested
  final class OnVectorKernels extends BackendContract {
    @Override
    protected BackendFactory factory() {
      return NativeBackendContractTest.factory(KernelChoice.VECTOR);
    }
  }

  @Nested
  final class OnScalarKernels extends BackendContract {
    @Override
    protected BackendFactory factory() {
      return NativeBackendContractTest.factory(KernelChoice.SCALAR);
    }
  }

  private static BackendFactory factory(KernelChoice kernels) {
    return NativeBackendFactory.of(new NativeOptions(kernels, PlanSwitches.ALL));
  }
}
