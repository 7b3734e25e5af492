package org.vae4j.experiment.spec.tree;

import org.vae4j.experiment.spec.problem.SpecLocation;

/**
 * A key with its value.
 *
 * @param location of the key
 */
public record SpecEntry(String key, SpecLocation location, SpecNode value) {}
