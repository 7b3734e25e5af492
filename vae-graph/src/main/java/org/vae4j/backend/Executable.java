package org.vae4j.backend;

/** A compiled program. */
public interface Executable extends AutoCloseable {
  /**
   * Runs the program once: reads the inputs of the bindings, assigns parameters, fills the outputs.
   *
   * @param bindings made for the same program
   */
  void run(Bindings bindings);

  @Override
  void close();
}
