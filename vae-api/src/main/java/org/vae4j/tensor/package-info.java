/**
 * Tensors as the author of a component meets them: shapes, the operations, named noise.
 *
 * <p>First station of the data flow: components write mathematics over {@link
 * org.vae4j.tensor.Tensor}, which records a graph (or computes at once, in a unit test).
 */
package org.vae4j.tensor;
