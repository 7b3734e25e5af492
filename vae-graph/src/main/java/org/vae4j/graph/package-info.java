/**
 * The graph behind the tensors: primitives, shape rules, gradients, programs.
 *
 * <p>Second station of the data flow: components have written a graph; it is differentiated, an
 * optimizer's update is appended, and the result is a {@link org.vae4j.graph.Program} for a
 * backend.
 */
package org.vae4j.graph;
