package org.vae4j.experiment.spec.tree;

import org.vae4j.experiment.spec.problem.SpecLocation;

/** A value in a spec. */
public sealed interface SpecNode permits SpecMap, SpecList, SpecScalar {
  /** Where it begins. */
  SpecLocation location();

  /** The value as a message quotes it: short, and on one line. */
  String quoted();
}
