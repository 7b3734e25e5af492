package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.plugin.LearningRateScheduleFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.tensor.Shape;

/** What a learning-rate schedule promises: a factor that is finite and not negative. */
public abstract class LearningRateScheduleContract
    extends ComponentContract<LearningRateSchedule, ComponentContext> {
  /** A contract for schedules made by a factory with these options. */
  protected <C extends Record> LearningRateScheduleContract(
      LearningRateScheduleFactory<C> factory, C config) {
    super(factory, config);
  }

  /** The factor is a scalar, finite and not negative, at every epoch. */
  @Test
  public final void factorIsNeverNegative() {
    try (TestRun run = run()) {
      for (float epoch : new float[] {0, 0.5f, 1, 3, 10, 1000}) {
        float factor = factor(run, epoch);
        assertTrue(factor >= 0 && Float.isFinite(factor), () -> "epoch " + epoch);
      }
    }
  }

  /** The factor at an epoch, for expectations of your own. */
  protected final float factorAt(float epoch) {
    try (TestRun run = run()) {
      return factor(run, epoch);
    }
  }

  private static float factor(TestRun run, float epoch) {
    return run.feed("epoch", epoch).run().output("factor")[0];
  }

  private TestRun run() {
    TestGraph graph = new TestGraph();
    LearningRateSchedule schedule = create(graph.context());
    assertEquals(Shape.scalar(), schedule.factor().shape());
    return graph.output("factor", schedule.factor()).compile();
  }
}
