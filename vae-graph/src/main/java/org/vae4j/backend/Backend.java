package org.vae4j.backend;

import java.util.Collection;
import org.vae4j.graph.ParameterSpec;

/** An engine that compiles and runs programs. */
public interface Backend extends AutoCloseable {
  /** The name in specs. */
  String name();

  /** What runs: kernels, threads. Goes into provenance. */
  String description();

  /**
   * Opens a session in which these values live.
   *
   * @param seed initial values are drawn from streams of this seed, named after the parameters
   */
  Session open(Collection<ParameterSpec> parameters, long seed);

  @Override
  void close();
}
