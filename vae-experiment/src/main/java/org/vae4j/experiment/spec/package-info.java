/**
 * The spec of an experiment: from a YAML file and command-line overrides to records whose
 * components are resolved, and back to YAML with every default filled in.
 *
 * <p>{@link org.vae4j.experiment.spec.SpecLoader} is the entry. Nothing is built before the whole
 * spec is found to be right; everything that is wrong is reported at once.
 */
package org.vae4j.experiment.spec;
