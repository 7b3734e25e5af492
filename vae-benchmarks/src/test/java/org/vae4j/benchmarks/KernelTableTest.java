package org.vae4j.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTableTest {
  private static final String SHAPE = "product 128x784x400";
  private static final double WORK = 2.0 * 128 * 784 * 400;
  private static final String LARGE = "product 1024x1024x1024";
  private static final double LARGE_NANOS = 2.0 * 1024 * 1024 * 1024 / 100; // 100 GFLOP/s

  private static KernelTime time(String name, String kernels, double nanos, double bytes) {
    return new KernelTime(KernelCatalogue.all().get(name), kernels, 1, nanos, nanos, bytes);
  }

  private static KernelTable table(KernelTime... times) {
    List<KernelTime> all = new ArrayList<>(List.of(times));
    all.add(time(LARGE, "vector", LARGE_NANOS, 0));
    all.add(time(LARGE, "scalar", 4 * LARGE_NANOS, 0));
    return new KernelTable(all);
  }

  @Test
  void aShareIsOneOfTheSameKernels() {
    KernelTime vector = time(SHAPE, "vector", WORK / 80, 0);
    KernelTime scalar = time(SHAPE, "scalar", WORK / 20, 0);
    KernelTable table = table(vector, scalar);
    assertEquals(0.8, table.share(vector), 1e-9); // 80 of 100 GFLOP/s
    assertEquals(0.8, table.share(scalar), 1e-9); // 20 of 25
    assertEquals(List.of(), table.warnings());
  }

  @Test
  void eachCliffHasItsWarning() {
    assertWarns("below 50 %", time(SHAPE, "vector", WORK / 40, 0));
    assertWarns("allocates 2000000 bytes", time(SHAPE, "vector", WORK / 80, 2e6));
    assertWarns(
        "the median is more than 1.6",
        new KernelTime(KernelCatalogue.all().get(SHAPE), "vector", 1, WORK / 80, 2 * WORK / 80, 0));
    assertWarns(
        "less than 1.5 times the speed of scalar",
        time(SHAPE, "vector", WORK / 60, 0),
        time(SHAPE, "scalar", WORK / 50, 0));
  }

  private static void assertWarns(String what, KernelTime... times) {
    List<String> warnings = table(times).warnings();
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).contains(what), warnings::toString);
  }
}
