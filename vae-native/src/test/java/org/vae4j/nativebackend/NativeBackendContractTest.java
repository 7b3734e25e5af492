package org.vae4j.nativebackend;

import org.vae4j.backend.BackendFactory;
import org.vae4j.testkit.backend.BackendContract;

final class NativeBackendContractTest extends BackendContract {
  @Override
  protected BackendFactory factory() {
    return new NativeBackendFactory();
  }
}
