package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;

final class NativeOptionsTest {
  @Test
  void everythingIsOnUnlessToldOtherwise() {
    assertEquals(
        new NativeOptions(KernelChoice.AUTO, PlanSwitches.ALL), NativeOptions.of(new Properties()));
  }

  @Test
  void readsAllProperties() {
    Properties properties = new Properties();
    properties.setProperty("vae.native.kernels", "scalar");
    properties.setProperty("vae.native.fusion", "off");
    properties.setProperty("vae.native.memory-reuse", "off");
    properties.setProperty("vae.native.constant-folding", "off");
    properties.setProperty("vae.native.zero-terms", "off");
    properties.setProperty("vae.native.strips", "off");
    assertEquals(
        new NativeOptions(
            KernelChoice.SCALAR,
            new PlanSwitches(Set.of(PlanSwitch.IDENTITIES, PlanSwitch.COMMON_SUBEXPRESSIONS))),
        NativeOptions.of(properties));
  }

  @Test
  void namesWhatItDoesNotKnow() {
    Properties properties = new Properties();
    properties.setProperty("vae.native.kernels", "fast");
    String message =
        assertThrows(IllegalArgumentException.class, () -> NativeOptions.of(properties))
            .getMessage();
    assertEquals(
        "system property vae.native.kernels is 'fast'. Set it to auto, vector or scalar.", message);
  }
}
