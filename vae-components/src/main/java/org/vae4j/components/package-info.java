/**
 * The built-in components, as an ordinary plug-in: priors, posteriors, likelihoods, networks,
 * estimators, schedules and optimizers.
 *
 * <p>Between a spec and the graph: {@link org.vae4j.components.BuiltInComponents} lists the
 * factories that a spec's names resolve to; the components they make write the graph.
 */
package org.vae4j.components;
