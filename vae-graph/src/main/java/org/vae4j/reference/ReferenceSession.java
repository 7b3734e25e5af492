package org.vae4j.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.backend.SessionParameters;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/**
 * Parameters of the interpreter: float32 as on every backend, so that what is read and written back
 * is what was there.
 */
final class ReferenceSession implements Session {
  private final SessionParameters parameters;
  private final Map<String, float[]> values = new LinkedHashMap<>();
  private boolean closed;

  ReferenceSession(Collection<ParameterSpec> specs, long seed) {
    parameters = new SessionParameters(specs);
    specs.forEach(spec -> values.put(spec.name(), spec.initialValue(seed).clone()));
  }

  @Override
  public Executable compile(Program program) {
    requireOpen();
    parameters.require(program);
    return new ReferenceExecutable(program, this);
  }

  @Override
  public float[] read(String parameter) {
    return value(parameter).clone();
  }

  @Override
  public void write(String parameter, float[] value) {
    float[] target = value(parameter);
    parameters.requireLength(parameter, value);
    System.arraycopy(value, 0, target, 0, target.length);
  }

  /** The numbers themselves. */
  float[] value(String parameter) {
    requireOpen();
    return values.get(parameters.spec(parameter).name());
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed; open another one");
    }
  }

  @Override
  public void close() {
    closed = true;
    values.clear();
  }
}
