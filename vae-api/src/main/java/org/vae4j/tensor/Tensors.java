package org.vae4j.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Operations on several tensors of which none is the obvious owner. */
public final class Tensors {
  private Tensors() {}

  /** Joins at least one tensor along an axis that exists; all other axes are equal. */
  public static Tensor concat(int axis, List<Tensor> parts) {
    if (parts.isEmpty()) {
      throw new ShapeException(
          "concat: no tensors to join along axis " + axis + "; give at least one");
    }
    Tensor[] rest = parts.subList(1, parts.size()).toArray(Tensor[]::new);
    return rest.length == 0 ? parts.get(0) : parts.get(0).concat(axis, rest);
  }

  /** Joins at least one tensor, all of one shape, along a new axis. */
  public static Tensor stack(int axis, List<Tensor> parts) {
    return concat(axis, parts.stream().map(part -> part.expandDims(axis)).toList());
  }

  /** x·log(y), with 0·log(0) = 0. */
  public static Tensor xlogy(Tensor x, Tensor y) {
    Tensor zero = x.equalTo(x.constant(0));
    return zero.select(x.constant(0), x.times(zero.select(x.constant(1), y).log()));
  }

  /**
   * Soft lower and upper bounds: the identity well inside (low, high), smoothly flattened outside.
   *
   * <p>{@code high - softplus(high - x)}, and the mirror image of it at the lower end; the gradient
   * never vanishes suddenly, as it does with a clip.
   */
  public static Tensor softBound(Tensor x, double low, double high) {
    Tensor below = x.negate().plus(high).softplus().negate().plus(high);
    return below.minus(low).softplus().plus(low);
  }

  /** The gradient of a composite operation as its author states it. */
  @FunctionalInterface
  public interface VectorJacobian {
    /**
     * Maps the gradient towards the result to the gradients towards the inputs.
     *
     * @param gradient same shape as the result
     * @param inputs the inputs of the operation
     * @return one tensor an input, of that input's shape
     */
    List<Tensor> apply(Tensor gradient, List<Tensor> inputs);
  }

  /**
   * The escape hatch of the differentiator: a composition with a gradient rule of its own.
   *
   * @param forward computes the result from the inputs
   * @param rule computes the inputs' gradients; they are tensors again and can be differentiated
   */
  public static Tensor customGradient(
      Function<List<Tensor>, Tensor> forward, VectorJacobian rule, Tensor... inputs) {
    Tensor[] detached = Arrays.stream(inputs).map(Tensor::stopGradient).toArray(Tensor[]::new);
    return forward.apply(List.of(detached)).withGradient(rule, inputs);
  }
}
