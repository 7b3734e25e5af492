package org.vae4j.components.likelihood;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a composite likelihood. */
public record CompositeConfig(
    @Option("the parts, in the order of the columns; their columns add up to those of the data")
        List<CompositePart> parts) {
  /** Checks that there is a part. */
  public CompositeConfig {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts must name at least one part");
    }
  }

  /** How many columns all parts have together. */
  int columns() {
    return parts.stream().mapToInt(CompositePart::columns).sum();
  }
}
