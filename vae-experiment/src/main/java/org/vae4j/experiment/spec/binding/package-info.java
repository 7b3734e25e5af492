/**
 * From the tree of a spec to records, and back.
 *
 * <p>Any record whose components carry an {@code Option} can be bound; all problems are gathered.
 * Component names are looked up in the registry of plug-ins; what comes out are choices that can
 * create their component.
 */
package org.vae4j.experiment.spec.binding;
