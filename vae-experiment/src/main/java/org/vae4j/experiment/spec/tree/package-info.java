/**
 * A spec as a tree: maps, lists and scalars, each knowing its line and column.
 *
 * <p>YAML text is read safely (data only, bounded) into the tree; command-line overrides change it;
 * the binder makes records of it.
 */
package org.vae4j.experiment.spec.tree;
