package org.vae4j.nativebackend.plan;

/**
 * What a plan does to be fast, each of which can be left out to find where a wrong number comes
 * from. The numbers do not depend on it.
 *
 * @param fusion whether elementwise operations are merged
 * @param memoryReuse whether values that do not meet share memory
 */
public record PlanSwitches(boolean fusion, boolean memoryReuse) {
  /** Everything. */
  public static final PlanSwitches ALL = new PlanSwitches(true, true);
}
