package org.vae4j.experiment.plugin;

import java.util.List;

/** Thrown when plug-ins cannot be found or used; lists everything that was wrong with them. */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Problems, each a sentence that names the jar or folder and what to do. */
  public PluginException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One problem and what caused it. */
  public PluginException(String problem, Throwable cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** The problems, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
