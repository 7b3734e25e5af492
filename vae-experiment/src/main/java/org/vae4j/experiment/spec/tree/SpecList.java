package org.vae4j.experiment.spec.tree;

import java.util.List;
import org.vae4j.experiment.spec.problem.SpecLocation;

/** A list. */
public record SpecList(SpecLocation location, List<SpecNode> elements) implements SpecNode {
  /** Copies the elements. */
  public SpecList {
    elements = List.copyOf(elements);
  }

  @Override
  public String quoted() {
    return elements.isEmpty() ? "an empty list" : "a list";
  }
}
