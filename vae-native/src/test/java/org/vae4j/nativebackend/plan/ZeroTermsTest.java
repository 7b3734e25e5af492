package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class ZeroTermsTest {
  private static final int BATCH = 32;
  private static final int PIXELS = 256;
  private static final int HIDDEN = 128;

  @Test
  void listsTermsOfDataForBothProductsWithThem() {
    List<ProductOperation> products = products(PIXELS, BATCH);
    assertEquals(5, products.size());
    assertEquals(2, products.stream().filter(product -> product.terms().isPresent()).count());
  }

  @Test
  void listsNothingOfFewNumbers() {
    List<ProductOperation> products = products(8, 2);
    assertEquals(0, products.stream().filter(product -> product.terms().isPresent()).count());
  }

  @Test
  void makesOneListForEqualFactors() {
    GraphBuilder graph = new GraphBuilder("two heads");
    Tensor x = graph.input("x", Shape.of(BATCH, PIXELS)).times(2); // data still
    Tensor a = x.matMul(graph.parameter(spec("a", Shape.of(PIXELS, HIDDEN))));
    Tensor b = x.matMul(graph.parameter(spec("b", Shape.of(PIXELS, HIDDEN))));
    List<Operation> operations = operations(graph, Map.of("a", a, "b", b));
    assertEquals(1, operations.stream().filter(o -> o.text().startsWith("terms")).count());
    List<Optional<Value>> terms =
        operations.stream()
            .filter(ProductOperation.class::isInstance)
            .map(operation -> ((ProductOperation) operation).terms())
            .toList();
    assertEquals(terms.get(0).orElseThrow(), terms.get(1).orElseThrow());
  }

  @Test
  void takesNothingForDataOfWhichAPieceDependsOnParameters() {
    GraphBuilder graph = new GraphBuilder("half");
    Tensor x = graph.input("x", Shape.of(BATCH, PIXELS));
    Tensor shift = graph.parameter(spec("shift", Shape.of(PIXELS)));
    Tensor both = x.plus(shift).concat(1, x);
    Tensor y = both.matMul(graph.parameter(spec("w", Shape.of(2 * PIXELS, HIDDEN))));
    List<Operation> operations = operations(graph, Map.of("y", y));
    assertEquals(0, operations.stream().filter(o -> o.text().startsWith("terms")).count());
  }

  private static List<ProductOperation> products(int pixels, int batch) {
    GraphBuilder graph = new GraphBuilder("train");
    Tensor x = graph.input("x", Shape.of(batch, pixels));
    Tensor down = graph.parameter(spec("down", Shape.of(pixels, HIDDEN)));
    Tensor up = graph.parameter(spec("up", Shape.of(HIDDEN, pixels)));
    Tensor loss = x.matMul(down).relu().matMul(up).minus(x).square().sum(-1).mean().named("loss");
    List<Tensor> gradients = graph.gradients(loss, List.of(down, up));
    graph.assign("down", down.minus(gradients.get(0)));
    graph.assign("up", up.minus(gradients.get(1)));
    return operations(graph, Map.of("loss", loss)).stream()
        .filter(ProductOperation.class::isInstance)
        .map(ProductOperation.class::cast)
        .toList();
  }

  private static List<Operation> operations(GraphBuilder graph, Map<String, Tensor> outputs) {
    return ZeroTerms.skip(Lowering.lower(graph.program(outputs))).operations();
  }

  private static ParameterSpec spec(String name, Shape shape) {
    return new ParameterSpec(name, shape, Initializer.zeros(), ParameterSpec.Role.TRAINED);
  }
}
