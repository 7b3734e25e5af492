package org.vae4j.backend;

/** A compiled program. */
public interface Executable extends AutoCloseable {
  /**
   * Runs the program once: reads the inputs of the bindings, assigns parameters, fills the outputs.
   *
   * <p>A run that throws may have assigned some parameters and others not: write all of them before
   * the next one.
   *
   * @param bindings made for the same program
   * @throws IllegalArgumentException when the bindings are those of another program
   * @throws IndexOutOfBoundsException when an index of a gather or scatterAdd is not a row
   * @throws IllegalStateException when the program or its session is closed
   */
  void run(Bindings bindings);

  /**
   * How the program runs here, for people: what is computed in which order, from what, and where
   * the backend decides that, in which memory. The same program gives the same text.
   */
  String explain();

  @Override
  void close();
}
