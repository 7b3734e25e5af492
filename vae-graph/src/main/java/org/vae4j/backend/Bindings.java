package org.vae4j.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.graph.Node;
import org.vae4j.graph.Program;

/**
 * The host side of a program's runs: arrays that inputs are read from and outputs written to. Made
 * once and used for every run, so that a steady loop allocates nothing.
 */
public final class Bindings {
  private final Map<String, float[]> inputs = new LinkedHashMap<>();
  private final Map<String, float[]> outputs = new LinkedHashMap<>();
  private long seed;
  private long step;

  private Bindings() {}

  /** Arrays for every input and output of a program, zero at first. */
  public static Bindings of(Program program) {
    Bindings bindings = new Bindings();
    program.inputs().forEach((name, node) -> bindings.inputs.put(name, array(node)));
    program.outputs().forEach((name, node) -> bindings.outputs.put(name, array(node)));
    return bindings;
  }

  private static float[] array(Node node) {
    return new float[node.shape().size()];
  }

  /** Whether the program reads an input of this name. */
  public boolean hasInput(String name) {
    return inputs.containsKey(name);
  }

  /** The array an input is read from, row-major; fill it before a run. */
  public float[] input(String name) {
    return known(inputs, name, "input");
  }

  /** The array an output is written to, row-major; valid until the next run. */
  public float[] output(String name) {
    return known(outputs, name, "output");
  }

  /** Sets the key of all noise of the next run. */
  public void noise(long seed, long step) {
    this.seed = seed;
    this.step = step;
  }

  /** The experiment's seed. */
  public long seed() {
    return seed;
  }

  /** The number of the step. */
  public long step() {
    return step;
  }

  private static float[] known(Map<String, float[]> arrays, String name, String kind) {
    float[] array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException(
          "no " + kind + " named '" + name + "'; there are " + arrays.keySet());
    }
    return array;
  }
}
