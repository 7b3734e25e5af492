package org.vae4j.experiment.spec.tree;

import org.vae4j.experiment.spec.problem.SpecLocation;

/**
 * A single value.
 *
 * @param text as written, without quotes
 * @param type what YAML's core schema takes it for
 */
public record SpecScalar(SpecLocation location, String text, ScalarType type) implements SpecNode {
  private static final int QUOTED_LENGTH = 60;

  @Override
  public String quoted() {
    return switch (type) {
      case NOTHING -> "nothing";
      case TEXT -> "'" + shortened() + "'";
      case TRUTH, WHOLE, DECIMAL -> shortened();
    };
  }

  private String shortened() {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= QUOTED_LENGTH ? line : line.substring(0, QUOTED_LENGTH) + "…";
  }
}
