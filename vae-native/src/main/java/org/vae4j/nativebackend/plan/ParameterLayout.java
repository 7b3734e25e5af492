package org.vae4j.nativebackend.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.graph.GraphException;
import org.vae4j.graph.ParameterSpec;

/** Where the parameters of a session lie: at the beginning of its memory, in the given order. */
public final class ParameterLayout {
  /**
   * The first address. With a header of 16 bytes element 12 of an array is the first at a multiple
   * of 64 bytes, if the array itself begins at one; G1 puts large arrays so, and never moves them.
   */
  private static final int ORIGIN = 12;

  private final Map<String, Integer> addresses = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final long size;

  /** Places parameters one after the other. */
  public ParameterLayout(Collection<ParameterSpec> parameters) {
    long next = ORIGIN;
    for (ParameterSpec spec : parameters) {
      if (next + spec.shape().size() > Integer.MAX_VALUE - MemoryPlanner.ALIGNMENT) {
        throw new IllegalArgumentException(
            "parameters up to '" + spec.name() + "' exceed 2^31 floats; make the model smaller");
      }
      addresses.put(spec.name(), (int) next);
      sizes.put(spec.name(), spec.shape().size());
      next += MemoryPlanner.aligned(spec.shape().size());
    }
    size = next;
  }

  /** The address behind the last parameter. */
  public long size() {
    return size;
  }

  /** Whether a parameter lives in the session. */
  public boolean has(String parameter) {
    return addresses.containsKey(parameter);
  }

  /** The address of a parameter. */
  public int address(String parameter) {
    return known(addresses, parameter);
  }

  /** How many numbers a parameter has. */
  public int size(String parameter) {
    return known(sizes, parameter);
  }

  private static int known(Map<String, Integer> table, String parameter) {
    Integer number = table.get(parameter);
    if (number == null) {
      throw new GraphException(
          "no parameter named '"
              + parameter
              + "' in this session; there are "
              + table.keySet()
              + "; open the session with all parameters of its programs");
    }
    return number;
  }
}
