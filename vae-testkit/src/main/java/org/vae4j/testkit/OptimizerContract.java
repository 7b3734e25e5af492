package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.plugin.OptimizerFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Optimizer;

/**
 * What an optimizer promises: it descends, elementwise and at the rate it is given, and rests where
 * the gradient is zero.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new AdamFactory(), new
 * AdamConfig(0.05, …))}.
 */
public abstract class OptimizerContract extends ComponentContract<Optimizer, ComponentContext> {
  private static final float[] START = {1, -2, 0.5f, 3};

  /** A contract for optimizers made by a factory with these options. */
  protected <C extends Record> OptimizerContract(OptimizerFactory<C> factory, C config) {
    super(factory, config);
  }

  /** How many steps shall take a parabola of curvature 1 to a hundredth of its height. */
  protected int steps() {
    return 500;
  }

  /** It finds the minimum of a parabola. */
  @Test
  public final void parabolaIsDescended() {
    try (OptimizerRun run = run(START)) {
      for (int i = 0; i < steps(); i++) {
        run.step(run.parameter(), rate());
      }
      float[] end = run.parameter();
      assertTrue(height(end) < 0.01 * height(START), () -> "ended at " + height(end));
    }
  }

  /** Nothing moves where the gradient has always been zero, or at a rate of zero. */
  @Test
  public final void zeroGradientAndZeroRateRest() {
    try (OptimizerRun run = run(START)) {
      run.step(new float[START.length], rate());
      assertArrayEquals(START, run.parameter());
      run.step(START, 0);
      assertArrayEquals(START, run.parameter());
    }
  }

  /** The first step goes against the gradient, and is twice as long at twice the rate. */
  @Test
  public final void rateIsAFactorOfTheStep() {
    float[] gradient = {0.3f, -1, 2, -0.1f};
    float[] once = firstStep(START, gradient, 1e-2f);
    float[] twice = firstStep(START, gradient, 2e-2f);
    for (int i = 0; i < once.length; i++) {
      assertTrue((once[i] - START[i]) * gradient[i] < 0, "the first step ascends");
      assertEquals(2 * (once[i] - START[i]), twice[i] - START[i], 1e-5f);
    }
  }

  /** An element follows its own gradients alone. */
  @Test
  public final void elementsAreIndependent() {
    try (OptimizerRun run = run(START);
        OptimizerRun reversed = run(reverse(START))) {
      for (int i = 0; i < 5; i++) {
        run.step(run.parameter(), rate());
        reversed.step(reversed.parameter(), rate());
      }
      assertArrayEquals(run.parameter(), reverse(reversed.parameter()), 1e-6f);
    }
  }

  /** The rate it announces is positive. */
  @Test
  public final void rateIsPositive() {
    double rate = create(new TestGraph().context()).learningRate();
    assertTrue(rate > 0 && Double.isFinite(rate), () -> "learning rate " + rate);
  }

  private float rate() {
    return (float) create(new TestGraph().context()).learningRate();
  }

  private float[] firstStep(float[] start, float[] gradient, float rate) {
    try (OptimizerRun run = run(start)) {
      run.step(gradient, rate);
      return run.parameter();
    }
  }

  private OptimizerRun run(float[] start) {
    TestGraph graph = new TestGraph();
    return new OptimizerRun(graph, create(graph.context()), start);
  }

  private static double height(float[] parameter) {
    double sum = 0;
    for (float value : parameter) {
      sum += value * value / 2;
    }
    return sum;
  }

  private static float[] reverse(float[] values) {
    float[] reversed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }
}
