/**
 * The graph behind the tensors: primitives, shape rules, gradients, programs.
 *
 * <p>Second station of the data flow: components have written a graph with a {@link
 * org.vae4j.graph.GraphBuilder}; it is differentiated, an optimizer's update is appended, and the
 * result is a {@link org.vae4j.graph.Program} for a backend.
 *
 * <p>Three tables say all there is to a {@link org.vae4j.graph.Primitive}, each a {@code switch}
 * without a default: {@code ShapeRules} (what fits, and the shape of the result), {@code
 * GradientRules} (its vector-Jacobian products) and {@link org.vae4j.graph.ValueRules} (what it
 * computes). {@link org.vae4j.graph.Eager} tensors use the first and the last at once.
 */
package org.vae4j.graph;
