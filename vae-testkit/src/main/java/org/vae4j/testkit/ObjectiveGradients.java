package org.vae4j.testkit;

import java.util.List;
import java.util.Map;
import org.vae4j.spi.ModelPart;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Tensor;

/** The gradients of what an estimator minimises, as training follows them. */
public final class ObjectiveGradients {
  private ObjectiveGradients() {}

  /**
   * The gradient of the losses, each towards the parameters of the parts it is meant for.
   *
   * @param generative the parameters of p(x, z), by name
   * @param inference the parameters of q(z|x), by name
   * @return one number an element, generative ones first, in the order of the maps
   */
  public static Tensor of(
      TestGraph graph,
      Objective objective,
      Map<String, Tensor> generative,
      Map<String, Tensor> inference) {
    return flat(graph, lossOf(objective, ModelPart.GENERATIVE), generative)
        .concat(0, flat(graph, lossOf(objective, ModelPart.INFERENCE), inference));
  }

  /** The gradient of a scalar, one number an element in the order of the map. */
  static Tensor flat(TestGraph graph, Tensor loss, Map<String, Tensor> towards) {
    return graph.builder().gradients(loss, List.copyOf(towards.values())).stream()
        .map(gradient -> gradient.flattenAfter(0))
        .reduce((a, b) -> a.concat(0, b))
        .orElseThrow();
  }

  private static Tensor lossOf(Objective objective, ModelPart part) {
    return objective.losses().stream()
        .filter(loss -> loss.parts().contains(part))
        .map(Objective.Loss::value)
        .reduce(Tensor::plus)
        .orElseGet(() -> objective.bound().constant(0));
  }
}
