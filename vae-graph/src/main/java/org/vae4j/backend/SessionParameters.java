package org.vae4j.backend;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.graph.GraphException;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/** What lives in a session: a backend checks here what it is asked for. */
public final class SessionParameters {
  private final Map<String, ParameterSpec> specs = new LinkedHashMap<>();

  /** The parameters a session is opened with. */
  public SessionParameters(Collection<ParameterSpec> parameters) {
    parameters.forEach(spec -> specs.put(spec.name(), spec));
  }

  /**
   * The parameter of a name.
   *
   * @throws GraphException when there is none
   */
  public ParameterSpec spec(String parameter) {
    ParameterSpec spec = specs.get(parameter);
    if (spec == null) {
      throw new GraphException(
          "no parameter named '"
              + parameter
              + "' in this session; there are "
              + specs.keySet()
              + "; open the session with all parameters of its programs");
    }
    return spec;
  }

  /**
   * Checks that all parameters of a program live here, in the shapes that the program expects.
   *
   * @throws GraphException when one does not
   */
  public void require(Program program) {
    program.parameters().values().forEach(expected -> require(program.name(), expected));
  }

  private void require(String program, ParameterSpec expected) {
    ParameterSpec known = spec(expected.name());
    if (!known.shape().equals(expected.shape())) {
      throw new GraphException(
          "parameter '"
              + known.name()
              + "' has shape "
              + known.shape()
              + " in this session, program '"
              + program
              + "' expects "
              + expected.shape()
              + "; make the program for the model that the session was opened with");
    }
  }

  /**
   * Checks that an array has as many numbers as a parameter.
   *
   * @throws GraphException when the parameter does not live here
   * @throws IllegalArgumentException when the array has another length
   */
  public void requireLength(String parameter, float[] value) {
    int size = spec(parameter).shape().size();
    if (value.length != size) {
      throw new IllegalArgumentException(
          "parameter '" + parameter + "' has " + size + " numbers, received " + value.length);
    }
  }
}
