package org.vae4j.graph;

import java.util.List;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/** Applies the gradient rule of a component's author and checks what it returns. */
final class CustomGradient {
  private CustomGradient() {}

  /**
   * The gradients of the inputs that follow the value of a {@link Primitive#CUSTOM_GRADIENT}.
   *
   * <p>The rule receives the inputs themselves, not the detached copies the value was computed
   * from, so that its result can be differentiated again.
   *
   * @throws GraphException when the rule returns too few or too many tensors
   * @throws ShapeException when one does not have the shape of its input
   */
  static List<Tensor> of(GraphBuilder graph, Node node, Tensor gradient) {
    List<Node> attached = node.inputs().subList(1, node.inputs().size());
    List<Tensor> inputs = attached.stream().<Tensor>map(graph::tensor).toList();
    List<Tensor> gradients = node.attributes(Attributes.Rule.class).rule().apply(gradient, inputs);
    if (gradients.size() != inputs.size()) {
      throw new GraphException(
          returned(node, gradients.size() + " tensors for " + inputs.size() + " inputs")
              + "; return one an input, zerosLike() where there is none");
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!gradients.get(i).shape().equals(inputs.get(i).shape())) {
        throw new ShapeException(
            returned(node, gradients.get(i) + " for the input " + inputs.get(i))
                + "; a gradient has the shape of its input");
      }
    }
    return gradients;
  }

  private static String returned(Node node, String what) {
    return "the gradient rule of " + node.origin() + " returned " + what;
  }
}
