package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.nativebackend.plan.MemoryPlanner.Lifetime;
import org.vae4j.nativebackend.plan.MemoryPlanner.Placement;
import org.vae4j.random.RandomStream;

final class MemoryPlannerTest {
  @Test
  void reusesTheMemoryOfTheDead() {
    Placement placement =
        MemoryPlanner.place(
            List.of(new Lifetime(100, 0, 1), new Lifetime(50, 1, 2), new Lifetime(90, 2, 3)));
    assertEquals(new Placement(List.of(0L, 112L, 0L), 176), placement);
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 200", "3, 200", "4, 50", "5, 20", "6, 1", "7, 0", "8, 100"})
  void keepsTheLivingApart(long seed, int mostCompared) {
    List<Lifetime> lives = random(RandomStream.of(seed, "lifetimes"));
    Placement placement = MemoryPlanner.place(lives, mostCompared);
    long unshared = 0;
    for (int i = 0; i < lives.size(); i++) {
      long from = placement.offsets().get(i);
      long to = from + lives.get(i).size();
      unshared += MemoryPlanner.aligned(lives.get(i).size());
      assertEquals(0, from % MemoryPlanner.ALIGNMENT, "seed " + seed);
      assertTrue(to <= placement.size(), "seed " + seed);
      for (int j = 0; j < i; j++) {
        long otherFrom = placement.offsets().get(j);
        long otherTo = otherFrom + lives.get(j).size();
        boolean apart = to <= otherFrom || otherTo <= from;
        assertTrue(apart || !lives.get(i).meets(lives.get(j)), i + " and " + j + ", seed " + seed);
      }
    }
    assertTrue(placement.size() < unshared, "nothing is shared, seed " + seed);
    assertEquals(placement, MemoryPlanner.place(lives, mostCompared));
  }

  private static List<Lifetime> random(RandomStream random) {
    List<Lifetime> lives = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(100);
      lives.add(new Lifetime(1 + random.nextInt(1000), from, from + random.nextInt(20)));
    }
    return lives;
  }
}
