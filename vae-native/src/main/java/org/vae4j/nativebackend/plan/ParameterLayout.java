package org.vae4j.nativebackend.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.vae4j.backend.SessionParameters;
import org.vae4j.graph.ParameterSpec;

/** Where the parameters of a session lie: at the beginning of its memory, in the given order. */
public final class ParameterLayout {
  /**
   * The first address. With a header of 16 bytes element 12 of an array is the first at a multiple
   * of 64 bytes, if the array itself begins at one; G1 puts large arrays so, and never moves them.
   */
  private static final int ORIGIN = 12;

  private final SessionParameters parameters;
  private final Map<String, Integer> addresses = new HashMap<>();
  private final long size;

  /** Places parameters one after the other. */
  public ParameterLayout(Collection<ParameterSpec> specs) {
    parameters = new SessionParameters(specs);
    long next = ORIGIN;
    for (ParameterSpec spec : specs) {
      if (next + spec.shape().size() > Integer.MAX_VALUE - MemoryPlanner.ALIGNMENT) {
        throw new IllegalArgumentException(
            "parameters up to '" + spec.name() + "' exceed 2^31 floats; make the model smaller");
      }
      addresses.put(spec.name(), (int) next);
      next += MemoryPlanner.aligned(spec.shape().size());
    }
    size = next;
  }

  /** The address behind the last parameter. */
  public long size() {
    return size;
  }

  /** What lies here. */
  public SessionParameters parameters() {
    return parameters;
  }

  /** The address of a parameter. */
  public int address(String parameter) {
    return addresses.get(parameters.spec(parameter).name());
  }
}
