package org.vae4j.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphException;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/**
 * Parameters of the interpreter: float32 as on every backend, so that what is read and written back
 * is what was there.
 */
final class ReferenceSession implements Session {
  private final Map<String, float[]> values = new LinkedHashMap<>();

  ReferenceSession(Collection<ParameterSpec> parameters, long seed) {
    parameters.forEach(spec -> values.put(spec.name(), spec.initialValue(seed).clone()));
  }

  @Override
  public Executable compile(Program program) {
    program.parameters().keySet().forEach(this::value);
    return new ReferenceExecutable(program, this);
  }

  @Override
  public float[] read(String parameter) {
    return value(parameter).clone();
  }

  @Override
  public void write(String parameter, float[] value) {
    float[] target = value(parameter);
    if (value.length != target.length) {
      throw new IllegalArgumentException(
          "parameter '"
              + parameter
              + "' has "
              + target.length
              + " numbers, received "
              + value.length);
    }
    System.arraycopy(value, 0, target, 0, target.length);
  }

  /** The numbers themselves. */
  float[] value(String parameter) {
    float[] value = values.get(parameter);
    if (value == null) {
      throw new GraphException(
          "no parameter '" + parameter + "' in this session; there are " + values.keySet());
    }
    return value;
  }

  @Override
  public void close() {
    // holds nothing but memory
  }
}
