package org.vae4j.experiment.spec.binding;

import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecNode;

/**
 * A value to bind.
 *
 * @param node the value
 * @param head where the key or name above it stands: what is absent is reported there
 * @param path the key, behind the keys it is nested in
 */
record Position(SpecNode node, SpecLocation head, String path) {
  /** The value of an entry of the map at this position. */
  Position at(SpecEntry entry) {
    return new Position(entry.value(), entry.location(), pathOf(entry.key()));
  }

  /** The path of a key of the map at this position. */
  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The same place with another value. */
  Position with(SpecNode other) {
    return new Position(other, head, path);
  }

  /** A value that is not what it should be. */
  SpecProblem expected(String what, String... notes) {
    return SpecProblem.of(
        node.location(), path, "expected " + what + ", received " + node.quoted(), notes);
  }
}
