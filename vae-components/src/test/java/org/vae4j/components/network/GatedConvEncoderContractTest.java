package org.vae4j.components.network;

import java.util.List;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.EncoderContract;

final class GatedConvEncoderContractTest extends EncoderContract {
  GatedConvEncoderContractTest() {
    super(
        new ConvEncoderFactory(),
        new ConvConfig(
            List.of(3),
            new WindowOptions(2, 2, Padding.VALID),
            List.of(),
            new LayerOptions(Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true)));
  }

  @Override
  protected List<Shape> eventShapes() {
    return List.of(Shape.of(4, 4, 1), Shape.of(4, 2, 2));
  }
}
