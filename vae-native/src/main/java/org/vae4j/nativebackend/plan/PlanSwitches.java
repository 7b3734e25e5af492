package org.vae4j.nativebackend.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a plan does to be fast.
 *
 * @param on what is not left out
 */
public record PlanSwitches(Set<PlanSwitch> on) {
  /** Everything. */
  public static final PlanSwitches ALL = new PlanSwitches(EnumSet.allOf(PlanSwitch.class));

  /** Takes a copy. */
  public PlanSwitches {
    on = Set.copyOf(on);
  }

  /** Everything but some. */
  public static PlanSwitches without(PlanSwitch... off) {
    Set<PlanSwitch> on = EnumSet.allOf(PlanSwitch.class);
    Arrays.asList(off).forEach(on::remove);
    return new PlanSwitches(on);
  }

  /** Whether something is not left out. */
  public boolean has(PlanSwitch part) {
    return on.contains(part);
  }
}
