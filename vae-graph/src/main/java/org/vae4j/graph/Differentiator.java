package org.vae4j.graph;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/**
 * Reverse-mode differentiation: walks the graph from a loss back to what it is differentiated by,
 * and writes the gradient as graph, which can be differentiated again.
 *
 * <p>The gradient of a node is written under the scope {@code gradient/} and the node's own name.
 */
final class Differentiator {
  private static final String SCOPE = "gradient";

  private final GraphBuilder graph;
  private final List<Node> nodes;
  private final Map<Integer, Tensor> gradients = new HashMap<>();

  /**
   * A differentiation.
   *
   * @param nodes the graph as it is now, without the gradient
   */
  Differentiator(GraphBuilder graph, List<Node> nodes) {
    this.graph = graph;
    this.nodes = nodes;
  }

  /** The gradients of a scalar, each of the shape of its variable; zeros where none arrives. */
  List<Tensor> gradients(Node loss, List<Node> variables) {
    if (loss.shape().rank() != 0) {
      throw new ShapeException(
          "a loss to differentiate must be a scalar, received " + loss + "; sum it first");
    }
    BitSet onTheWay = dependents(loss, variables);
    gradients.put(loss.id(), graph.onBehalfOf(loss, SCOPE, () -> graph.tensor(loss).constant(1)));
    for (int id = loss.id(); id >= 0; id--) {
      if (onTheWay.get(id) && gradients.containsKey(id)) {
        propagate(nodes.get(id), onTheWay);
      }
    }
    return variables.stream().map(this::gradientOrZeros).toList();
  }

  /** The nodes up to the loss through which the variables could act on it. */
  private BitSet dependents(Node loss, List<Node> variables) {
    BitSet dependents = new BitSet(loss.id() + 1);
    variables.forEach(variable -> dependents.set(variable.id()));
    for (int id = 0; id <= loss.id(); id++) {
      if (nodes.get(id).inputs().stream().anyMatch(input -> dependents.get(input.id()))) {
        dependents.set(id);
      }
    }
    return dependents;
  }

  private void propagate(Node node, BitSet onTheWay) {
    if (node.inputs().stream().noneMatch(input -> onTheWay.get(input.id()))) {
      return;
    }
    graph.onBehalfOf(
        node,
        SCOPE,
        () -> {
          SymbolicTensor gradient = graph.tensor(graph.node(gradients.get(node.id())));
          Map<Integer, Supplier<Tensor>> rules = GradientRules.of(graph, node, gradient);
          for (int i = 0; i < node.inputs().size(); i++) {
            if (rules.containsKey(i) && onTheWay.get(node.input(i).id())) {
              accumulate(node.input(i), rules.get(i).get());
            }
          }
          return node;
        });
  }

  private void accumulate(Node operand, Tensor gradient) {
    Tensor fitting = unbroadcast(gradient, operand.shape());
    gradients.merge(operand.id(), fitting, Tensor::plus);
  }

  /** Sums over the axes along which an operand was repeated: the one place that undoes it. */
  private static Tensor unbroadcast(Tensor gradient, Shape shape) {
    Shape repeated = gradient.shape();
    int added = repeated.rank() - shape.rank();
    int[] axes =
        IntStream.range(0, repeated.rank())
            .filter(i -> i < added || shape.dim(i - added) < repeated.dim(i))
            .toArray();
    return axes.length == 0 ? gradient : gradient.sum(axes).reshape(shape);
  }

  private Tensor gradientOrZeros(Node variable) {
    Tensor gradient = gradients.get(variable.id());
    return gradient != null ? gradient : graph.tensor(variable).zerosLike();
  }
}
