package org.vae4j.nativebackend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;

/**
 * How the backend works, from system properties: {@code vae.native.kernels} is {@code auto}, {@code
 * vector} or {@code scalar}; {@code vae.native.} and the name of a {@link PlanSwitch}, such as
 * {@code vae.native.memory-reuse}, is {@code on} or {@code off}.
 *
 * <p>The defaults are {@code auto} and {@code on}. Whoever looks for the cause of a wrong number
 * turns off one after the other.
 */
record NativeOptions(KernelChoice kernels, PlanSwitches switches) {
  private static final String PREFIX = "vae.native.";
  private static final String KERNELS = PREFIX + "kernels";

  /**
   * Reads properties.
   *
   * @throws IllegalArgumentException when one has a value that is not known
   */
  static NativeOptions of(Properties properties) {
    List<String> choices =
        Arrays.stream(KernelChoice.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    String kernels = oneOf(choices, properties, KERNELS);
    PlanSwitch[] off =
        Arrays.stream(PlanSwitch.values())
            .filter(part -> !isOn(properties, PREFIX + part))
            .toArray(PlanSwitch[]::new);
    return new NativeOptions(
        KernelChoice.valueOf(kernels.toUpperCase(Locale.ROOT)), PlanSwitches.without(off));
  }

  private static boolean isOn(Properties properties, String name) {
    return oneOf(List.of("on", "off"), properties, name).equals("on");
  }

  /** The value of a property; the first of the known ones where it is not set. */
  private static String oneOf(List<String> known, Properties properties, String name) {
    String value = properties.getProperty(name, known.get(0));
    if (!known.contains(value)) {
      int last = known.size() - 1;
      String choices = String.join(", ", known.subList(0, last)) + " or " + known.get(last);
      throw new IllegalArgumentException(
          "system property " + name + " is '" + value + "'. Set it to " + choices + ".");
    }
    return value;
  }
}
