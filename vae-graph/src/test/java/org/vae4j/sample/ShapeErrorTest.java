package org.vae4j.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/** What an author reads who has made a mistake; this package stands for the author's. */
class ShapeErrorTest {
  private final GraphBuilder graph = new GraphBuilder("train");
  private final Tensor x = graph.input("x", Shape.of(128, 784));
  private final Tensor image = graph.input("image", Shape.of(8, 28, 28, 1));
  private final Tensor kernel = graph.input("kernel", Shape.of(3, 3, 4, 16));
  private final Tensor mean = graph.in("encoder", () -> x.slice(1, 0, 50).named("mean"));

  private Stream<Runnable> mistakes() {
    return Stream.of(
        () -> graph.in("prior", () -> graph.in("vamp", () -> mean.plus(x))),
        () -> x.matMul(mean),
        () -> x.matMul(mean, true, true),
        () -> x.matMul(graph.input("vector", Shape.of(784))),
        () -> x.expandDims(0).matMul(image, true, false),
        () -> x.sum(2),
        () -> x.argMax(-3),
        () -> mean.reshape(128, 51),
        () -> x.transpose(0, 0),
        () -> mean.broadcastTo(Shape.of(50)),
        () -> x.slice(1, 700, 800),
        () -> x.pad(0, -1, 0),
        () -> x.concat(0, mean),
        () -> x.gather(mean).scatterAdd(x, 10),
        () -> image.conv2d(kernel, Convolution.padded(1, 1)),
        () -> x.conv2d(kernel, Convolution.padded(1, 1)),
        () -> image.conv2d(graph.input("large", Shape.of(32, 32, 1, 1)), Convolution.valid(1)),
        () -> image.conv2dTransposed(kernel, Convolution.valid(1), 60, 60),
        () -> x.constant(Shape.of(2, 2), 1, 2, 3),
        () -> mean.greaterThan(0).select(x, mean));
  }

  @Test
  void errorsNameOperationPlaceAndOperands() throws IOException {
    String messages =
        mistakes()
            .map(mistake -> assertThrows(ShapeException.class, mistake::run).getMessage())
            .collect(Collectors.joining("\n\n", "", "\n"));
    assertEquals(golden("shape-errors.txt"), messages);
  }

  private static String golden(String name) throws IOException {
    try (InputStream stream = ShapeErrorTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void errorsStandInTheAuthorsOwnFrame() {
    for (Runnable mistake : List.<Runnable>of(() -> x.plus(mean), () -> x.sum(7))) {
      ShapeException error = assertThrows(ShapeException.class, mistake::run);
      assertEquals(ShapeErrorTest.class.getName(), error.getStackTrace()[0].getClassName());
    }
  }

  @Test
  void inDebugModeNodesKnowTheirLine() {
    GraphBuilder debugged = GraphBuilder.recordingSources("train");
    Tensor input = debugged.input("x", Shape.of(2, 3));
    Tensor composed = debugged.in("prior", () -> input.softmax(-1));
    StackTraceElement line = debugged.node(composed).origin().source().orElseThrow();
    assertEquals(ShapeErrorTest.class.getName(), line.getClassName());
    assertEquals("prior/exp (" + line + ")", debugged.node(composed).origin().toString());
    Tensor gradient = debugged.gradients(composed.sum(), List.of(input)).get(0);
    assertEquals(
        ShapeErrorTest.class.getName(),
        debugged.node(gradient).origin().source().orElseThrow().getClassName());
    ShapeException error =
        assertThrows(ShapeException.class, () -> composed.plus(debugged.input("y", Shape.of(2))));
    assertTrue(
        error.getMessage().contains("\n  operand 1: prior/exp: float32[2, 3] (" + line + ")\n"),
        error.getMessage());
  }
}
