package org.vae4j.experiment.spec;

import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecMap;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecText;

/**
 * A spec that was found to be right.
 *
 * @param spec with every component resolved
 * @param source the text as given
 * @param overrides of the text, each {@code PATH=VALUE}
 * @param tree of the text, overrides applied
 */
public record LoadedSpec(
    ExperimentSpec spec, SpecText source, List<String> overrides, SpecNode tree) {
  /** Copies the overrides. */
  public LoadedSpec {
    overrides = List.copyOf(overrides);
  }

  /**
   * A problem found later, at the place of a key.
   *
   * @param path of the key, such as {@code backend}; the nearest key above it that is written gives
   *     the place
   */
  public SpecProblem problem(String path, String message, String... notes) {
    return SpecProblem.of(locate(path), path, message, notes);
  }

  private SpecLocation locate(String path) {
    SpecNode node = tree;
    for (String step : path.split("\\.")) {
      Optional<SpecNode> below =
          node instanceof SpecMap map ? map.entry(step).map(SpecEntry::value) : Optional.empty();
      if (below.isEmpty()) {
        return node.location();
      }
      node = below.get();
    }
    return node.location();
  }
}
