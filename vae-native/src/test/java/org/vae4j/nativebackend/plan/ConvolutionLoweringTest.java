package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class ConvolutionLoweringTest {
  private static final int SIZE = 28;

  /** Two filters over the same images, and the gradients of both. */
  @ParameterizedTest
  @CsvSource({"4, 4, 1", "4, 3, 2"})
  void makesColumnsOnceForEqualWindows(int first, int second, long columns) {
    GraphBuilder graph = new GraphBuilder("train");
    Tensor x = graph.input("x", Shape.of(8, SIZE, SIZE, 1));
    Tensor a = filter(graph, "a", first);
    Tensor b = filter(graph, "b", second);
    Tensor loss =
        convolved(x, a, first).square().mean().plus(convolved(x, b, second).square().mean());
    List<Tensor> gradients = graph.gradients(loss, List.of(a, b));
    graph.assign("a", a.minus(gradients.get(0)));
    graph.assign("b", b.minus(gradients.get(1)));
    assertEquals(columns, columns(graph, loss));
  }

  /**
   * So many images have more columns than are kept: they are made in groups, forward and backward.
   */
  @Test
  void makesColumnsOfManyImagesAnew() {
    GraphBuilder graph = new GraphBuilder("train");
    Tensor x = graph.input("x", Shape.of(1024, SIZE, SIZE, 1));
    Tensor a = filter(graph, "a", 4);
    Tensor loss = convolved(x, a, 4).square().mean();
    graph.assign("a", a.minus(graph.gradients(loss, List.of(a)).get(0)));
    assertEquals(8, columns(graph, loss));
  }

  private static Tensor convolved(Tensor x, Tensor filter, int size) {
    return x.conv2d(filter, Convolution.same(SIZE, SIZE, size, 2));
  }

  private static Tensor filter(GraphBuilder graph, String name, int size) {
    return graph.parameter(
        new ParameterSpec(
            name, Shape.of(size, size, 1, 32), Initializer.zeros(), ParameterSpec.Role.TRAINED));
  }

  private static long columns(GraphBuilder graph, Tensor loss) {
    return Lowering.lower(graph.program(Map.of("loss", loss))).operations().stream()
        .filter(operation -> operation.text().startsWith("imagesToColumns"))
        .count();
  }
}
