package org.vae4j.components.likelihood;

import java.util.List;
import org.vae4j.plugin.Choice;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

/** One column; several of them are compared with their parts in {@link CompositeTest}. */
final class CompositeContractTest extends LikelihoodContract {
  CompositeContractTest() {
    super(
        new CompositeFactory(),
        new CompositeConfig(
            List.of(
                new CompositePart(
                    1,
                    Choice.of(
                        new GaussianFactory(),
                        new GaussianConfig(ScaleSource.PREDICTED, 0.7, -10, 10))))),
        Quadrature.interval(-60, 60, 4000));
  }

  @Override
  protected List<Shape> eventShapes() {
    return List.of(Shape.of(1), Shape.of(2, 3, 1));
  }
}
