package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Observation;
import org.vae4j.spi.ScopeEntry;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.LinearGaussianModel;
import org.vae4j.testkit.Moments;
import org.vae4j.testkit.TestGraph;

final class DregTest {
  private static final int STEPS = 2000;

  @Test
  void boundAndLossAreThoseOfTheIwaeOnTheSameDraws() {
    try (EstimatedGradient iwae = iwae(5, m -> m.model());
        EstimatedGradient dreg = dreg(5, m -> m.model())) {
      assertArrayEquals(iwae.bound(0), dreg.bound(0));
      assertEquals(iwae.loss(0), dreg.loss(0));
    }
  }

  @Test
  void generativeGradientIsThatOfTheIwaeOnTheSameDraws() {
    try (EstimatedGradient iwae = iwae(5, m -> m.model());
        EstimatedGradient dreg = dreg(5, m -> m.model())) {
      float[] expected = iwae.gradient(0);
      float[] gradient = dreg.gradient(0);
      for (int i = 0; i < dreg.firstOfInference(); i++) {
        assertEquals(expected[i], gradient[i], 1e-6, "element " + i); // float32 of order 1
      }
    }
  }

  @Test
  void exactPosteriorsReceiveNoGradientFromAnyDraw() {
    try (EstimatedGradient dreg = EstimatedGradient.exact(new DregFactory(), new DregConfig(5))) {
      for (int step = 0; step < 20; step++) {
        float[] gradient = dreg.gradient(step);
        for (int i = dreg.firstOfInference(); i < gradient.length; i++) {
          // the exact posterior is float32 numbers, hence exact to 1e-7 of terms of order 1 to 10
          assertEquals(0, gradient[i], 5e-6, "element " + i + ", seed " + TestGraph.SEED);
        }
      }
    }
  }

  @Test
  void meanGradientOfTwoSamplesIsThatOfTheIntegral() {
    try (EstimatedGradient iwae = iwae(2, m -> m.model());
        EstimatedGradient dreg = dreg(2, m -> m.model())) {
      double[][] parameters =
          Stream.of("weight", "bias", "inference-weight", "inference-bias", "log-variance")
              .map(name -> doubles(dreg.value(name)))
              .toArray(double[][]::new);
      double[] slopes = new TwoSampleBound(dreg.value("x")).gradient(parameters);
      Moments[] ordinary = iwae.moments(STEPS);
      Moments[] doubly = dreg.moments(STEPS);
      assertEquals(slopes.length, doubly.length);
      for (int i = 0; i < slopes.length; i++) {
        ordinary[i].requireMean("iwae, element " + i, -slopes[i]);
        doubly[i].requireMean("dreg, element " + i, -slopes[i]);
      }
    }
  }

  @Test
  void inferenceGradientVariesLessThanThatOfTheIwae() {
    try (EstimatedGradient iwae = iwae(10, m -> m.model());
        EstimatedGradient dreg = dreg(10, m -> m.model())) {
      Moments[] ordinary = iwae.moments(STEPS / 4);
      Moments[] doubly = dreg.moments(STEPS / 4);
      for (int i = dreg.firstOfInference(); i < doubly.length; i++) {
        double ratio = ordinary[i].variance() / doubly[i].variance();
        assertTrue(ratio > 2, "element " + i + ": variances have ratio " + ratio);
      }
    }
  }

  @Test
  void priorsMadeOfPosteriorsReceiveTheGradientOfTheBound() {
    EstimatedGradient.Parts parts = m -> withPseudoInputs(m);
    try (EstimatedGradient iwae = iwae(3, parts);
        EstimatedGradient dreg = dreg(3, parts)) {
      float[][] excess = new float[STEPS / 2][];
      for (int step = 0; step < excess.length; step++) {
        float[] expected = iwae.gradient(step);
        excess[step] = dreg.gradient(step);
        for (int i = 0; i < expected.length; i++) {
          excess[step][i] -= expected[i];
        }
      }
      for (int i = 0; i < excess[0].length; i++) {
        int element = i;
        Moments.of(excess.length, step -> excess[step][element]).requireMean("element " + i, 0);
      }
    }
  }

  /** p(z) = ½ q(z|u_1) + ½ q(z|u_2). */
  private static VaeModel withPseudoInputs(LinearGaussianModel linear) {
    VaeModel model = linear.model();
    Tensor pseudoInputs = linear.context().constant(Shape.of(2, 3), 1, -1, 0.5f, -0.5f, 0.2f, 2);
    LatentPrior prior =
        new LatentPrior() {
          @Override
          public Tensor logProb(Tensor z) {
            return model
                .infer(Observation.of(pseudoInputs))
                .logProb(z.expandDims(-2))
                .logMeanExp(-1);
          }

          @Override
          public Tensor sample(int count, Noise noise) {
            throw new UnsupportedOperationException("no estimator here draws from the prior");
          }
        };
    return new VaeModel(
        model::infer, prior, model::decode, model.likelihood(), List.of(), ScopeEntry.none());
  }

  private static EstimatedGradient iwae(int samples, EstimatedGradient.Parts parts) {
    return EstimatedGradient.inexact(new IwaeFactory(), new IwaeConfig(samples), parts);
  }

  private static EstimatedGradient dreg(int samples, EstimatedGradient.Parts parts) {
    return EstimatedGradient.inexact(new DregFactory(), new DregConfig(samples), parts);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
