package org.vae4j.components.network;

import java.util.List;
import org.vae4j.testkit.EncoderContract;

final class GatedMlpEncoderContractTest extends EncoderContract {
  GatedMlpEncoderContractTest() {
    super(
        new MlpEncoderFactory(),
        new MlpConfig(
            List.of(6),
            new LayerOptions(Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true)));
  }
}
