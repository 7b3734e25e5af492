package org.vae4j.nativebackend.plan;

import org.junit.jupiter.api.Test;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Primitive;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class CommonSubexpressionsTest {
  private final GraphBuilder graph = new GraphBuilder("p");
  private final Tensor x = graph.input("x", Shape.of(2, 3));

  private Simplified simplify(Tensor y) {
    return Simplified.by(CommonSubexpressions::simplify, graph, y);
  }

  @Test
  void computesEqualThingsOnce() {
    simplify(x.exp().plus(1).times(x.exp().plus(1)))
        .assertPrimitives(
            Primitive.INPUT, Primitive.EXP, Primitive.CONSTANT, Primitive.ADD, Primitive.MULTIPLY);
  }

  @Test
  void sumsAndProductsAreEqualInEitherOrder() {
    Tensor z = x.exp();
    simplify(x.times(z).minus(z.times(x)))
        .assertPrimitives(Primitive.INPUT, Primitive.EXP, Primitive.MULTIPLY, Primitive.SUBTRACT);
    simplify(x.minus(z).plus(z.minus(x)))
        .assertPrimitives(
            Primitive.INPUT, Primitive.EXP, Primitive.SUBTRACT, Primitive.SUBTRACT, Primitive.ADD);
  }

  @Test
  void attributesAndShapesTellApart() {
    simplify(x.sum(0).sum().plus(x.sum(1).sum()))
        .assertPrimitives(
            Primitive.INPUT,
            Primitive.SUM,
            Primitive.SUM,
            Primitive.SUM,
            Primitive.SUM,
            Primitive.ADD);
    simplify(x.reshape(6, 1).plus(x.reshape(1, 6)))
        .assertPrimitives(Primitive.INPUT, Primitive.RESHAPE, Primitive.RESHAPE, Primitive.ADD);
  }

  @Test
  void noiseOfTwoStreamsIsTwoNoises() {
    Tensor a = graph.noise().normal("epsilon", Shape.of(2));
    Tensor b = graph.noise().normal("epsilon", Shape.of(2));
    simplify(a.minus(b))
        .assertPrimitives(Primitive.RANDOM_NORMAL, Primitive.RANDOM_NORMAL, Primitive.SUBTRACT);
  }
}
