package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Primitive;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class IdentitiesTest {
  private final GraphBuilder graph = new GraphBuilder("p");
  private final Tensor x = graph.input("x", Shape.of(2, 3, 4));

  private Simplified simplify(Tensor y) {
    return Simplified.by(Identities::simplify, graph, y);
  }

  private Tensor scalar(float number) {
    return graph.constant(Shape.scalar(), number);
  }

  @Test
  void leavesOutWhatChangesNothing() {
    List<Tensor> unchanged =
        List.of(
            x.times(1),
            scalar(1).times(x),
            scalar(1).broadcastTo(x.shape()).times(x),
            x.dividedBy(scalar(1)),
            x.minus(scalar(0)),
            x.plus(scalar(-0f)),
            x.negate().negate(),
            x.stopGradient(),
            x.reshape(6, 4).reshape(2, 3, 4),
            x.transpose(1, 2, 0).transpose(2, 0, 1));
    unchanged.forEach(y -> simplify(y).assertPrimitives(Primitive.INPUT));
  }

  @Test
  void leavesWhatChangesSignsOfZeros() {
    simplify(x.plus(scalar(0)))
        .assertPrimitives(Primitive.INPUT, Primitive.CONSTANT, Primitive.ADD);
    simplify(scalar(0).minus(x))
        .assertPrimitives(Primitive.INPUT, Primitive.CONSTANT, Primitive.SUBTRACT);
  }

  @Test
  void keepsTheShape() {
    Tensor ones = graph.constant(Shape.of(2), 1, 1);
    simplify(scalar(2).times(ones))
        .assertPrimitives(Primitive.CONSTANT, Primitive.CONSTANT, Primitive.MULTIPLY);
  }

  @Test
  void joinsReshapesBroadcastsAndTransposes() {
    simplify(x.reshape(6, 4).reshape(4, 6)).assertPrimitives(Primitive.INPUT, Primitive.RESHAPE);
    Tensor wide = scalar(2).broadcastTo(Shape.of(3)).broadcastTo(Shape.of(2, 3));
    simplify(wide).assertPrimitives(Primitive.CONSTANT, Primitive.BROADCAST_TO);
    Simplified joined = simplify(x.transpose(1, 2, 0).transpose(0, 2, 1));
    joined.assertPrimitives(Primitive.INPUT, Primitive.TRANSPOSE);
    assertEquals(new Attributes.Order(List.of(1, 0, 2)), joined.output().attributes());
    assertSame(joined.program().inputs().get("x"), joined.output().input(0));
  }

  @Test
  void dropsWhatOnlyGradientsNeeded() {
    Tensor y = x.exp().withGradient((g, operands) -> List.of(g), x.log());
    simplify(y).assertPrimitives(Primitive.INPUT, Primitive.EXP);
  }
}
