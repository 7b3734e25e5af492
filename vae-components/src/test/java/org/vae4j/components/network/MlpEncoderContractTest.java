package org.vae4j.components.network;

import java.util.List;
import org.vae4j.testkit.EncoderContract;

final class MlpEncoderContractTest extends EncoderContract {
  MlpEncoderContractTest() {
    super(
        new MlpEncoderFactory(),
        new MlpConfig(
            List.of(6, 5), new LayerOptions(Activation.TANH, WeightInitializer.AUTO, 0.2, false)));
  }
}
