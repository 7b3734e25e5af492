package org.vae4j.components.network;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.DecoderContract;

final class LinearDecoderContractTest extends DecoderContract {
  LinearDecoderContractTest() {
    super(new LinearDecoderFactory(), new NoOptions());
  }
}
