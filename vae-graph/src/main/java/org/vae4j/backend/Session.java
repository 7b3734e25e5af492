package org.vae4j.backend;

import org.vae4j.graph.Program;

/**
 * Parameters of one model, shared by all programs compiled in the session. Not thread-safe. A
 * closed session throws {@link IllegalStateException}.
 */
public interface Session extends AutoCloseable {
  /**
   * Compiles a program.
   *
   * @throws org.vae4j.graph.GraphException when a parameter it names does not live in this session,
   *     or in another shape
   */
  Executable compile(Program program);

  /**
   * A copy of a parameter's value, row-major.
   *
   * @throws org.vae4j.graph.GraphException when there is no such parameter
   */
  float[] read(String parameter);

  /**
   * Replaces a parameter's value; the array is copied.
   *
   * @throws org.vae4j.graph.GraphException when there is no such parameter
   * @throws IllegalArgumentException when the array has another length
   */
  void write(String parameter, float[] value);

  @Override
  void close();
}
