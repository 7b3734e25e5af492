package org.vae4j.components.network;

import java.util.List;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.EncoderContract;

final class ConvEncoderContractTest extends EncoderContract {
  ConvEncoderContractTest() {
    super(
        new ConvEncoderFactory(),
        new ConvConfig(
            List.of(2, 3),
            new WindowOptions(3, 2, Padding.SAME),
            List.of(4),
            new LayerOptions(Activation.TANH, WeightInitializer.AUTO, 0.2, false)));
  }

  @Override
  protected List<Shape> eventShapes() {
    return List.of(Shape.of(5, 4, 1), Shape.of(3, 3, 3));
  }
}
