package org.vae4j.components.network;

import java.util.List;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.DecoderContract;

final class GatedTransposedConvDecoderContractTest extends DecoderContract {
  GatedTransposedConvDecoderContractTest() {
    super(
        new TransposedConvDecoderFactory(),
        new TransposedConvConfig(
            List.of(3, 2),
            new WindowOptions(2, 2, Padding.VALID),
            List.of(),
            new LayerOptions(Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true)));
  }

  @Override
  protected List<Shape> outputShapes() {
    return List.of(Shape.of(4, 4, 1), Shape.of(8, 4, 2));
  }
}
