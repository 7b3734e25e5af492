package org.vae4j.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.benchmarks.KernelCase.Yardstick;
import org.vae4j.graph.ProductFlops;
import org.vae4j.graph.Program;

class KernelCatalogueTest {
  @Test
  void everyCaseComputesWhatItSays() {
    KernelCatalogue.all().values().forEach(KernelCatalogueTest::check);
    assertTrue(KernelCatalogue.all().containsKey(KernelCatalogue.TRIAD));
    assertTrue(KernelCatalogue.all().keySet().containsAll(KernelCatalogue.LARGE_PRODUCTS));
  }

  private static void check(KernelCase each) {
    Program program = each.program();
    assertTrue(!program.assignments().isEmpty(), each.name());
    double flops = (double) ProductFlops.of(program);
    assertEquals(each.yardstick() == Yardstick.ARITHMETIC ? each.work() : 0, flops, each.name());
  }
}
