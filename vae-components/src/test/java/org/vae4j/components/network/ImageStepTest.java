package org.vae4j.components.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.graph.Eager;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A step down an image pyramid and the step back. */
final class ImageStepTest {
  private static final long SEED = 20240229;

  private static Stream<ImageStep> steps() {
    return Stream.of(
        step(Shape.of(7, 5, 2), 3, new WindowOptions(3, 2, Padding.SAME)),
        step(Shape.of(6, 8, 1), 2, new WindowOptions(4, 2, Padding.SAME)),
        step(Shape.of(7, 4, 3), 1, new WindowOptions(5, 3, Padding.SAME)),
        step(Shape.of(8, 5, 2), 2, new WindowOptions(5, 3, Padding.VALID)),
        step(Shape.of(4, 3, 2), 2, new WindowOptions(3, 1, Padding.VALID)));
  }

  private static ImageStep step(Shape large, int channels, WindowOptions windows) {
    return new ImagePyramid(large, List.of(channels), windows).steps().get(0);
  }

  /** ⟨shrink(x), y⟩ = ⟨x, grow(y)⟩ for every x and y: what a transpose is. */
  @ParameterizedTest
  @MethodSource("steps")
  void growingIsTheTransposeOfShrinking(ImageStep step) {
    Tensor kernel = normals("kernel", step.kernelShape());
    Tensor large = normals("large", step.large().insert(0, 2));
    Tensor small = normals("small", step.small().insert(0, 2));
    double below = step.shrink(large, kernel).times(small).sum().value();
    double above = large.times(step.grow(small, kernel)).sum().value();
    // some hundreds of products of order 1, added in float64
    assertEquals(below, above, 1e-10, () -> "seed " + SEED);
  }

  /** With ones everywhere a unit away from the border counts the numbers it reads. */
  @ParameterizedTest
  @CsvSource({"4, 2", "3, 1", "6, 3", "2, 2"})
  void fansCountWhatIsRead(int kernel, int stride) {
    ImageStep step = step(Shape.of(24, 24, 3), 5, new WindowOptions(kernel, stride, Padding.SAME));
    Tensor ones = ones(step.kernelShape());
    double shrunk = centre(step.shrink(ones(step.large().insert(0, 1)), ones));
    double grown = centre(step.grow(ones(step.small().insert(0, 1)), ones));
    ConvConnection down = new ConvConnection(step);
    TransposedConvConnection up = new TransposedConvConnection(step);
    assertEquals(shrunk, down.fanIn());
    assertEquals(grown, up.fanIn());
    // a number is read by those units that a unit on the way back reads
    assertEquals(grown, down.fanOut());
    assertEquals(shrunk, up.fanOut());
  }

  private static double centre(Tensor images) {
    int middle = images.shape().dim(1) / 2;
    return images.slice(1, middle, middle + 1).slice(2, middle, middle + 1).values()[0];
  }

  private static Tensor ones(Shape shape) {
    double[] ones = new double[shape.size()];
    Arrays.fill(ones, 1);
    return Eager.tensor(shape, ones);
  }

  private static Tensor normals(String name, Shape shape) {
    RandomStream random = RandomStream.of(SEED, name);
    double[] values = new double[shape.size()];
    Arrays.setAll(values, i -> random.nextGaussian());
    return Eager.tensor(shape, values);
  }
}
