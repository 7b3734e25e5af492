package org.vae4j.components.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;

/** Sizes of images on their way through convolutions, and what is refused. */
final class ConvTest {
  private static final LayerOptions LAYERS =
      new LayerOptions(Activation.RELU, WeightInitializer.AUTO, 0, false);

  private static final List<Shape> IMAGES =
      List.of(Shape.of(28, 28, 1), Shape.of(28, 20, 1), Shape.of(28, 20, 3), Shape.of(5, 1, 6));

  private static Stream<WindowOptions> windows() {
    List<WindowOptions> windows = new ArrayList<>();
    for (int kernel = 3; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 3; stride++) {
        windows.add(new WindowOptions(kernel, stride, Padding.SAME));
      }
    }
    return windows.stream();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void everyImageIsRead(WindowOptions windows) {
    for (Shape image : IMAGES) {
      TestGraph graph = new TestGraph();
      Encoder encoder = encoder(graph.context().event(image), windows);
      Observation x = Observation.of(graph.normal("x", image.insert(0, 2).dims()));
      assertEquals(Shape.of(2, 8), encoder.encode(x).shape());
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void everyImageIsWritten(WindowOptions windows) {
    for (Shape image : IMAGES) {
      TestGraph graph = new TestGraph();
      Decoder decoder = decoder(graph.context().event(image), windows);
      Shape expected = Shape.of(3, 2).append(image);
      assertEquals(expected, decoder.decode(graph.normal("z", 3, 2, 2)).shape());
    }
  }

  @Test
  void windowsWithoutPaddingHaveToTileTheImage() {
    WindowOptions windows = new WindowOptions(4, 2, Padding.VALID);
    ImagePyramid fitting = new ImagePyramid(Shape.of(22, 10, 1), List.of(4, 8), windows);
    assertEquals(Shape.of(4, 1, 8), fitting.smallest());
    String remedy =
        "Use `padding: same`, fewer `channels`, or a `kernel` and a `stride` for which size - kernel"
            + " is a multiple of the stride in every image.";
    IncompatiblePartsException rest = refusal(() -> encoder(context(Shape.of(28, 28, 1)), windows));
    assertEquals(
        "windows of 4 x 4 pixels at stride 2 leave a rest of an image of 13 x 13 pixels that none of"
            + " them sees",
        rest.getMessage());
    assertEquals(remedy, rest.remedy());
    IncompatiblePartsException small = refusal(() -> decoder(context(Shape.of(6, 4, 1)), windows));
    assertEquals(
        "windows of 4 x 4 pixels do not fit into an image of 2 x 1 pixels", small.getMessage());
    assertEquals(remedy, small.remedy());
  }

  @Test
  void rowsThatAreNoImagesAreRefused() {
    WindowOptions windows = new WindowOptions(4, 2, Padding.SAME);
    IncompatiblePartsException encoder = refusal(() -> encoder(context(Shape.of(784)), windows));
    assertEquals(
        "the encoder `conv` reads images of shape [height, width, channels], the rows of the data"
            + " have shape [784]",
        encoder.getMessage());
    assertEquals("Use `encoder: mlp`, or data that are images.", encoder.remedy());
    IncompatiblePartsException decoder = refusal(() -> decoder(context(Shape.of(784)), windows));
    assertEquals(
        "the decoder `transposed-conv` writes images of shape [height, width, channels], the"
            + " likelihood reads parameters of shape [784]",
        decoder.getMessage());
    assertEquals("Use `decoder: mlp`, or data that are images.", decoder.remedy());
  }

  @Test
  void optionsSayWhatIsWrong() {
    assertEquals("kernel must be at least 1, received 0", message(() -> window(0, 1)));
    assertEquals(
        "stride must be from 1 to the kernel of 3, else windows leave pixels out; received 4",
        message(() -> window(3, 4)));
    assertEquals(
        "channels must name at least one convolution; without any, use `mlp`",
        message(() -> new ConvConfig(List.of(), window(3, 2), List.of(), LAYERS)));
    assertEquals(
        "channels must be at least 1, received [8, 0]",
        message(() -> new TransposedConvConfig(List.of(8, 0), window(3, 2), List.of(), LAYERS)));
    assertEquals(
        "hidden sizes must be at least 1, received [-1]",
        message(() -> new TransposedConvConfig(List.of(8), window(3, 2), List.of(-1), LAYERS)));
  }

  private static TestContext context(Shape image) {
    return new TestGraph().context().event(image);
  }

  private static Encoder encoder(TestContext context, WindowOptions windows) {
    return new ConvEncoderFactory()
        .create(new ConvConfig(List.of(2, 3), windows, List.of(8), LAYERS), context);
  }

  private static Decoder decoder(TestContext context, WindowOptions windows) {
    return new TransposedConvDecoderFactory()
        .create(new TransposedConvConfig(List.of(3, 2), windows, List.of(8), LAYERS), context);
  }

  private static WindowOptions window(int kernel, int stride) {
    return new WindowOptions(kernel, stride, Padding.SAME);
  }

  private static IncompatiblePartsException refusal(Runnable creation) {
    return assertThrows(IncompatiblePartsException.class, creation::run);
  }

  private static String message(Runnable creation) {
    return assertThrows(IllegalArgumentException.class, creation::run).getMessage();
  }
}
