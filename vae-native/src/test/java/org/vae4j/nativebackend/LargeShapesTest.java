package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Shapes for which work is cut: convolutions into groups of images, reductions into stages. */
final class LargeShapesTest {
  private static final long SEED = 21;

  @Test
  void convolvesGroupsOfImages() {
    GraphBuilder graph = new GraphBuilder("convolution");
    Tensor images = graph.input("images", Shape.of(5, 24, 24, 40));
    Tensor kernel = graph.input("kernel", Shape.of(5, 5, 40, 2)).times(0.03);
    Tensor result = images.conv2d(kernel, Convolution.padded(1, 2));
    Tensor loss = result.square().sum();
    List<Tensor> gradients = graph.gradients(loss, List.of(images, kernel));
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("result", result);
    outputs.put("images", gradients.get(0));
    outputs.put("kernel", gradients.get(1));
    assertAgrees(graph.program(outputs));
  }

  @Test
  void reducesInStages() {
    GraphBuilder graph = new GraphBuilder("reduction");
    Tensor x = graph.input("x", Shape.of(1200, 20, 6)).plus(1);
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("all", x.sum());
    outputs.put("leading", x.sum(0));
    outputs.put("outside", x.sum(0, 2));
    outputs.put("largest", x.max());
    outputs.put("logSumExp", x.logSumExp(0, 1));
    assertAgrees(graph.program(outputs));
  }

  private static void assertAgrees(Program program) {
    Map<String, float[]> expected = run(new ReferenceBackendFactory(), program);
    Map<String, float[]> actual = run(new NativeBackendFactory(), program);
    expected.forEach(
        (name, numbers) -> {
          double largest = 0;
          for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
          }
          for (int i = 0; i < numbers.length; i++) {
            // a sum is as inexact as its largest terms; some ten roundings of 2^-24
            assertEquals(numbers[i], actual.get(name)[i], 1e-6 * largest, name + ", seed " + SEED);
          }
        });
  }

  private static Map<String, float[]> run(BackendFactory factory, Program program) {
    Map<String, float[]> results = new LinkedHashMap<>();
    try (Backend backend = factory.open(new BackendOptions(2));
        Session session = backend.open(List.of(), SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (String name : program.inputs().keySet()) {
        float[] input = bindings.input(name);
        RandomStream.of(SEED, name).fillNormal(input, 0, input.length, 0);
      }
      executable.run(bindings);
      program.outputs().keySet().forEach(name -> results.put(name, bindings.output(name)));
    }
    return results;
  }
}
