package org.vae4j.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vae4j.benchmarks.KernelCase.Yardstick;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The computations that are measured: those of the usual networks, and the ceilings. */
final class KernelCatalogue {
  /** Large square products, of which the fastest is the ceiling of arithmetic. */
  static final List<String> LARGE_PRODUCTS =
      List.of("product 1024x1024x1024", "product 2048x2048x2048");

  /** a ← b + c / 2 over 64 MB each, the ceiling of memory. */
  static final String TRIAD = "triad 16777216";

  private static final int TRIAD_SIZE = 1 << 24;
  private static final Shape PICTURES = Shape.of(128, 784);

  private final Map<String, KernelCase> cases = new LinkedHashMap<>();

  private KernelCatalogue() {}

  /** All of them, by name. */
  static Map<String, KernelCase> all() {
    KernelCatalogue catalogue = new KernelCatalogue();
    catalogue.products();
    catalogue.chains();
    catalogue.reductions();
    catalogue.noise();
    return catalogue.cases;
  }

  /** Rows x terms of a sum x columns. */
  private void products() {
    // 784-400-20-400-784 at batch 128: forward, then gradients towards weights and inputs
    product("product 128x784x400", 128, 784, 400, false, false);
    product("product 128x400x40", 128, 400, 40, false, false);
    product("product 128x20x400", 128, 20, 400, false, false);
    product("product 128x400x784", 128, 400, 784, false, false);
    product("product 784x128x400 left transposed", 784, 128, 400, true, false);
    product("product 400x128x784 left transposed", 400, 128, 784, true, false);
    product("product 128x784x400 right transposed", 128, 784, 400, false, true);
    // 784-200-200-50 at batch 20, alone and with 50 samples
    product("product 20x784x200", 20, 784, 200, false, false);
    product("product 20x200x100", 20, 200, 100, false, false);
    product("product 1000x50x200", 1000, 50, 200, false, false);
    product("product 1000x200x200", 1000, 200, 200, false, false);
    product("product 1000x200x784", 1000, 200, 784, false, false);
    product("product 200x1000x784 left transposed", 200, 1000, 784, true, false);
    product(LARGE_PRODUCTS.get(0), 1024, 1024, 1024, false, false);
    product(LARGE_PRODUCTS.get(1), 2048, 2048, 2048, false, false);
  }

  private void product(
      String name, int rows, int depth, int columns, boolean transposeA, boolean transposeB) {
    Shape left = transposeA ? Shape.of(depth, rows) : Shape.of(rows, depth);
    Shape right = transposeB ? Shape.of(columns, depth) : Shape.of(depth, columns);
    add(
        name,
        Yardstick.ARITHMETIC,
        2.0 * rows * depth * columns,
        graph -> {
          Tensor a = value(graph, "a", left);
          Tensor b = value(graph, "b", right);
          set(graph, "c", a.matMul(b, transposeA, transposeB));
        });
  }

  private void chains() {
    map("sigmoid + softplus 128x784", PICTURES, x -> x.sigmoid().plus(x.softplus()));
    map("exp 128x784", PICTURES, Tensor::exp);
    int parameters = 651_824; // of 784-400-20-400-784
    memory("adam " + parameters, 7L * parameters, graph -> adam(graph, Shape.of(parameters)));
    memory(
        TRIAD,
        3L * TRIAD_SIZE,
        graph -> {
          Shape shape = Shape.of(TRIAD_SIZE);
          set(graph, "a", value(graph, "b", shape).plus(value(graph, "c", shape).times(0.5)));
        });
  }

  /** As the optimizer writes it, with the corrections of a late step. */
  private static void adam(GraphBuilder graph, Shape shape) {
    Tensor weight = value(graph, "weight", shape);
    Tensor gradient = value(graph, "gradient", shape);
    Tensor first = flushed(value(graph, "first", shape).times(0.9).plus(gradient.times(0.1)));
    Tensor second =
        flushed(value(graph, "second", shape).times(0.999).plus(gradient.square().times(0.001)));
    graph.assign("first", first);
    graph.assign("second", second);
    Tensor divisor = second.abs().sqrt().plus(1e-8);
    graph.assign("weight", weight.minus(first.times(1e-3).dividedBy(divisor)));
  }

  private static Tensor flushed(Tensor moment) {
    return moment.abs().greaterThan(1e-30).select(moment, moment.constant(0));
  }

  private void reductions() {
    map("sum of rows 128x784", PICTURES, x -> x.sum(1));
    map("sum of columns 128x784", PICTURES, x -> x.sum(0));
    map("log-sum-exp of rows 128x784", PICTURES, x -> x.logSumExp(1));
    map("sum of columns 2048x2048", Shape.of(2048, 2048), x -> x.sum(0));
  }

  private void noise() {
    for (Shape shape : List.of(Shape.of(128, 20), PICTURES)) {
      String name = "normal noise " + shape.dim(0) + "x" + shape.dim(1);
      memory(name, shape.size(), graph -> set(graph, "y", graph.noise().normal("e", shape)));
    }
  }

  private void map(String name, Shape shape, UnaryOperator<Tensor> function) {
    long results = function.apply(value(new GraphBuilder("shape"), "x", shape)).shape().size();
    memory(
        name,
        shape.size() + results,
        graph -> set(graph, "y", function.apply(value(graph, "x", shape))));
  }

  private void memory(String name, long numbers, Consumer<GraphBuilder> body) {
    add(name, Yardstick.MEMORY, (double) numbers * Float.BYTES, body);
  }

  private void add(String name, Yardstick yardstick, double work, Consumer<GraphBuilder> body) {
    cases.put(name, new KernelCase(name, yardstick, work, body));
  }

  private static Tensor value(GraphBuilder graph, String name, Shape shape) {
    return graph.parameter(
        new ParameterSpec(name, shape, Initializer.uniform(1), ParameterSpec.Role.STATE));
  }

  private static void set(GraphBuilder graph, String name, Tensor result) {
    value(graph, name, result.shape());
    graph.assign(name, result);
  }
}
