package org.vae4j.matrix;

import org.vae4j.plugin.Kind;

/**
 * A component with options, as a spec names it.
 *
 * @param options YAML of a map, {@code {}} for the defaults
 */
record Part(Kind kind, String name, String options) {
  /** The override that puts it into a spec. */
  String override() {
    return key() + "={" + name + ": " + options + "}";
  }

  private String key() {
    return kind == Kind.ESTIMATOR ? kind.label() : "model." + kind.label();
  }

  @Override
  public String toString() {
    return options.equals(TinyOptions.DEFAULTS) ? name : name + " " + options;
  }
}
