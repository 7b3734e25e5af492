package org.vae4j.graph;

import org.vae4j.random.RandomStream;

/** Where the numbers of nodes without operands come from in one run. */
public interface Environment {
  /** Nothing to read from: for operations that have operands. */
  static Environment none() {
    return new Environment() {};
  }

  /** The value of an input, row-major. */
  default double[] input(String name) {
    throw new GraphException("there are no inputs here, asked for '" + name + "'");
  }

  /** The value of a parameter before the run, row-major. */
  default double[] parameter(String name) {
    throw new GraphException("there are no parameters here, asked for '" + name + "'");
  }

  /** The random numbers of a stream in this run. */
  default RandomStream stream(String name) {
    throw new GraphException("there is no noise here, asked for '" + name + "'");
  }
}
