package org.vae4j.testkit.example;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/**
 * A step of training as a program, and what is fed to it.
 *
 * @param name the parts of the model
 * @param program outputs the losses, the gradient of each by every parameter, the bound and what is
 *     logged; assigns states
 * @param parameters everything that lives in a session
 * @param inputs numbers for each input
 */
public record ModelStep(
    String name,
    Program program,
    Collection<ParameterSpec> parameters,
    Map<String, float[]> inputs) {
  /** Copies the collections. */
  public ModelStep {
    parameters = List.copyOf(parameters);
    inputs = Map.copyOf(inputs);
  }

  @Override
  public String toString() {
    return name;
  }
}
