package org.vae4j.backend;

import org.vae4j.graph.Program;

/** Parameters of one model, shared by all programs compiled in the session. Not thread-safe. */
public interface Session extends AutoCloseable {
  /** Compiles a program; every parameter it names must live in this session. */
  Executable compile(Program program);

  /** A copy of a parameter's value, row-major. */
  float[] read(String parameter);

  /** Replaces a parameter's value; the array is copied. */
  void write(String parameter, float[] value);

  @Override
  void close();
}
