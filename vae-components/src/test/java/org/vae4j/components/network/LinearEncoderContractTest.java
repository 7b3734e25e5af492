package org.vae4j.components.network;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.EncoderContract;

final class LinearEncoderContractTest extends EncoderContract {
  LinearEncoderContractTest() {
    super(new LinearEncoderFactory(), new NoOptions());
  }
}
