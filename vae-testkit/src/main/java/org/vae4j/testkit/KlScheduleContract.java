package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.KlScheduleFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** What a schedule of the KL promises: a finite penalty for each example that settles. */
public abstract class KlScheduleContract extends ComponentContract<KlSchedule, ComponentContext> {
  /** A contract for schedules made by a factory with these options. */
  protected <C extends Record> KlScheduleContract(KlScheduleFactory<C> factory, C config) {
    super(factory, config);
  }

  /** A row of KLs becomes one number, the weight is a scalar. */
  @Test
  public final void penaltyHasOneNumberAnExample() {
    TestGraph graph = new TestGraph();
    KlSchedule schedule = create(graph.context());
    assertEquals(Shape.of(3), schedule.penalty(kl(graph)).shape());
    assertEquals(Shape.scalar(), schedule.weight().shape());
  }

  /** Weight and penalty are finite and not negative at every epoch. */
  @Test
  public final void penaltyIsNeverNegative() {
    try (TestRun run = run()) {
      for (float epoch : new float[] {0, 0.5f, 1, 3, 10, 1000}) {
        run.feed("epoch", epoch).run();
        assertTrue(run.output("weight")[0] >= 0, () -> "epoch " + epoch);
        for (float penalty : run.output("penalty")) {
          assertTrue(penalty >= 0 && Float.isFinite(penalty), () -> "epoch " + epoch);
        }
      }
    }
  }

  /** After the warm-up the penalty is what it stays. */
  @Test
  public final void penaltyStaysAfterTheWarmUp() {
    float end = (float) create(new TestGraph().context()).warmUpEpochs();
    try (TestRun run = run()) {
      float[] first = run.feed("epoch", end).run().output("penalty");
      assertArrayEquals(first, run.feed("epoch", 10 * end + 10).run().output("penalty"), 1e-6f);
    }
  }

  /** The gradient of the penalty agrees with finite differences. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    ComponentGradients.check(
        graph -> {
          KlSchedule schedule = create(graph.context());
          graph.input("epoch", Shape.scalar(), 0.3f);
          return schedule.penalty(kl(graph));
        },
        Set.of("kl"));
  }

  private TestRun run() {
    TestGraph graph = new TestGraph();
    KlSchedule schedule = create(graph.context());
    return graph
        .output("penalty", schedule.penalty(kl(graph)))
        .output("weight", schedule.weight())
        .compile();
  }

  private static Tensor kl(TestGraph graph) {
    return graph.input("kl", Shape.of(3, 2), 0.1f, 2, 0.5f, 0.02f, 3, 1);
  }
}
