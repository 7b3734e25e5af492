package org.vae4j.components.network;

import java.util.List;
import org.vae4j.testkit.DecoderContract;

final class MlpDecoderContractTest extends DecoderContract {
  MlpDecoderContractTest() {
    super(
        new MlpDecoderFactory(),
        new MlpConfig(
            List.of(6, 5), new LayerOptions(Activation.TANH, WeightInitializer.AUTO, 0.2, false)));
  }
}
