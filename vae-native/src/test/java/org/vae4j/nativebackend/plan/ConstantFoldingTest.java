package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Primitive;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class ConstantFoldingTest {
  private final GraphBuilder graph = new GraphBuilder("p");
  private final Tensor x = graph.input("x", Shape.of(2, 3));

  private Simplified fold(Tensor y) {
    return Simplified.by(ConstantFolding::simplify, graph, y);
  }

  @Test
  void computesChainsOfConstants() {
    Tensor eighth = graph.constant(Shape.scalar(), 16).sqrt().negate().square().reciprocal();
    fold(x.times(graph.constant(Shape.scalar(), 3).plus(1).negate().abs()))
        .assertPrimitives(Primitive.INPUT, Primitive.CONSTANT, Primitive.MULTIPLY);
    Simplified folded = fold(eighth.reshape(Shape.of(1)).broadcastTo(Shape.of(1)));
    folded.assertPrimitives(Primitive.CONSTANT);
  }

  @Test
  void roundsAsAKernelDoes() {
    GraphBuilder thirds = new GraphBuilder("thirds");
    Tensor third = thirds.constant(Shape.scalar(), 1).dividedBy(3);
    Attributes.Values numbers =
        ConstantFolding.simplify(thirds.program(Map.of("y", third.times(third))))
            .outputs()
            .get("y")
            .attributes(Attributes.Values.class);
    assertEquals((1f / 3f) * (1f / 3f), numbers.numbers()[0]);
  }

  @Test
  void doesNotMakeLargeConstantsOfSmallOnes() {
    Tensor large = graph.constant(Shape.scalar(), 3).broadcastTo(Shape.of(2, 3));
    fold(large.times(x))
        .assertPrimitives(
            Primitive.INPUT, Primitive.CONSTANT, Primitive.BROADCAST_TO, Primitive.MULTIPLY);
  }

  @Test
  void leavesFunctionsToTheKernels() {
    fold(graph.constant(Shape.scalar(), 3).exp())
        .assertPrimitives(Primitive.CONSTANT, Primitive.EXP);
  }
}
