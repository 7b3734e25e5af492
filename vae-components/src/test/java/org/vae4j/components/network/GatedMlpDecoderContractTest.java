package org.vae4j.components.network;

import java.util.List;
import org.vae4j.testkit.DecoderContract;

final class GatedMlpDecoderContractTest extends DecoderContract {
  GatedMlpDecoderContractTest() {
    super(
        new MlpDecoderFactory(),
        new MlpConfig(
            List.of(6),
            new LayerOptions(Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true)));
  }
}
