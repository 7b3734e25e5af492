package org.vae4j.experiment.spec.problem;

/**
 * A place in a spec.
 *
 * @param source the file as the user named it, or {@code --set}
 * @param line from 1; 0 where the source as a whole is meant
 * @param column from 1; 0 where the source as a whole is meant
 */
public record SpecLocation(String source, int line, int column) {
  /** A source as a whole. */
  public static SpecLocation whole(String source) {
    return new SpecLocation(source, 0, 0);
  }

  /** For example {@code mnist.yaml:9:12}. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
