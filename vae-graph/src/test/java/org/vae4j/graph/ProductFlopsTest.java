package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

class ProductFlopsTest {
  @Test
  void aProductTakesTwoForEachMultiplyAddWhateverIsTransposed() {
    GraphBuilder graph = new GraphBuilder("p");
    Tensor a = graph.input("a", Shape.of(5, 3));
    Tensor b = graph.input("b", Shape.of(3, 7));
    Tensor product = a.matMul(b);
    assertEquals(2 * 5 * 3 * 7, ProductFlops.of(graph.program(Map.of("y", product.exp()))));

    List<Tensor> gradients = graph.gradients(product.square().sum(), List.of(a, b));
    Program both = graph.program(Map.of("a", gradients.get(0), "b", gradients.get(1)));
    assertEquals(3 * 2 * 5 * 3 * 7, ProductFlops.of(both));
  }

  @Test
  void aConvolutionAndItsGradientsTakeTheSame() {
    GraphBuilder graph = new GraphBuilder("p");
    Tensor images = graph.input("images", Shape.of(2, 8, 8, 3));
    Tensor kernel = graph.input("kernel", Shape.of(4, 4, 3, 5));
    Tensor output = images.conv2d(kernel, Convolution.same(8, 8, 4, 2));
    long flops = 2L * 2 * 4 * 4 * 5 * (4 * 4 * 3);
    assertEquals(flops, ProductFlops.of(graph.program(Map.of("y", output))));

    List<Tensor> gradients = graph.gradients(output.square().sum(), List.of(images, kernel));
    Program both = graph.program(Map.of("i", gradients.get(0), "k", gradients.get(1)));
    assertEquals(3 * flops, ProductFlops.of(both));
  }
}
