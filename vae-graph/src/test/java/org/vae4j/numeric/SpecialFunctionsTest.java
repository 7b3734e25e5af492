package org.vae4j.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SpecialFunctionsTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** x, lgamma, digamma, trigamma, computed with 40 digits and rounded. */
  private static final double[][] TABLE = {
    {0.0009765625, 6.9309089024194619, -1024.5756104293406, 1048577.6425893922},
    {0.125, 2.0194183575537963, -8.3884926632958549, 65.388133444988034},
    {0.5, 0.57236494292470009, -1.9635100260214235, 4.9348022005446793},
    {1, 0, -0.57721566490153286, 1.6449340668482264},
    {1.25, -0.098271836421813161, -0.22745353337626541, 1.1973291545071107},
    {1.4375, -0.12120242719902266, -0.023613544005297899, 0.9895029178956272},
    {1.5, -0.12078223763524522, 0.036489973978576521, 0.93480220054467931},
    {2, 0, 0.42278433509846714, 0.64493406684822644},
    {3.75, 1.4868155785934171, 1.1825373886117962, 0.30533985269025308},
    {9.5, 11.689333420797268, 2.1977378764029495, 0.11099728846909903},
    {10, 12.80182748008147, 2.2517525890667211, 0.10516633568168575},
    {25, 54.784729398112319, 3.198742512851974, 0.040810663257225579},
    {100.5, 361.43554046777762, 4.6051743525818452, 0.0099999166695831027},
    {1024, 6071.2804129444507, 6.930983444876601, 0.00097703949237860262}
  };

  @Test
  void agreesWithTheTable() {
    for (double[] row : TABLE) {
      double x = row[0];
      assertEquals(row[1], SpecialFunctions.lgamma(x), error(row[1]), "lgamma " + x);
      assertEquals(row[2], SpecialFunctions.digamma(x), error(row[2]), "digamma " + x);
      assertEquals(row[3], SpecialFunctions.trigamma(x), error(row[3]), "trigamma " + x);
    }
  }

  private static double error(double value) {
    return 1e-13 * Math.max(Math.abs(value), 0.1);
  }

  @Test
  void satisfiesTheRecurrences() {
    for (double x = 1e-3; x < 40; x *= 1.07) {
      assertStep(SpecialFunctions::lgamma, x, Math.log(x));
      assertStep(SpecialFunctions::digamma, x, 1 / x);
      assertStep(SpecialFunctions::trigamma, x, -1 / (x * x));
    }
  }

  private static void assertStep(DoubleUnaryOperator f, double x, double difference) {
    double scale = Math.max(1, Math.abs(f.applyAsDouble(x)));
    assertEquals(difference, f.applyAsDouble(x + 1) - f.applyAsDouble(x), 1e-13 * scale, "at " + x);
  }

  @Test
  void hasLimits() {
    assertEquals(INFINITY, SpecialFunctions.lgamma(0));
    assertEquals(INFINITY, SpecialFunctions.lgamma(INFINITY));
    assertEquals(Double.NaN, SpecialFunctions.lgamma(-0.5));
    assertEquals(-INFINITY, SpecialFunctions.digamma(0));
    assertEquals(INFINITY, SpecialFunctions.digamma(INFINITY));
    assertEquals(Double.NaN, SpecialFunctions.digamma(-1));
    assertEquals(INFINITY, SpecialFunctions.trigamma(0));
    assertEquals(0, SpecialFunctions.trigamma(INFINITY));
    assertEquals(Double.NaN, SpecialFunctions.trigamma(Double.NaN));
  }

  @Test
  void sigmoidAndSoftplusKeepTheirDigitsFarOut() {
    assertEquals(Math.exp(-40), SpecialFunctions.sigmoid(-40), 1e-15 * Math.exp(-40));
    assertEquals(Math.exp(-40), SpecialFunctions.softplus(-40), 1e-15 * Math.exp(-40));
    assertEquals(1, SpecialFunctions.sigmoid(800));
    assertEquals(800, SpecialFunctions.softplus(800));
    assertEquals(INFINITY, SpecialFunctions.softplus(INFINITY));
  }
}
