package org.vae4j.testkit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The density of given rows, under two samples of parameters, with some cells missing. */
final class MaskedDensity {
  private static final String DENSITY = "density";

  private final Function<LikelihoodContext, Likelihood> creation;
  private final Shape event;
  private final Shape shape;
  private final float[] cells;

  /**
   * The density of rows of one shape.
   *
   * @param cells of all rows
   */
  MaskedDensity(Function<LikelihoodContext, Likelihood> creation, Shape event, float... cells) {
    this.creation = creation;
    this.event = event;
    this.shape = event.insert(0, cells.length / event.size());
    this.cells = cells.clone();
  }

  /**
   * The density of the rows.
   *
   * @param mask of all cells alike; empty for an observation without a mask
   */
  float[] density(Phase phase, Optional<Float> mask) {
    float[] observed = new float[cells.length];
    mask.ifPresent(value -> Arrays.fill(observed, value));
    Function<Tensor, Observation> observation =
        x ->
            mask.isPresent()
                ? new MaskedObservation(x, x.constant(shape, observed))
                : Observation.of(x);
    return run(phase, cells, observation).get(DENSITY);
  }

  /**
   * The density of the rows and its gradients, when about half of the cells, and all of the first
   * row, are missing.
   *
   * @param value stands in the missing cells
   */
  Map<String, float[]> gradients(Phase phase, float value) {
    float[] observed = new float[cells.length];
    float[] filled = cells.clone();
    for (int i = 0; i < cells.length; i++) {
      boolean missing = i < event.size() || i % 5 < 2;
      observed[i] = missing ? 0 : 1;
      filled[i] = missing ? value : cells[i];
    }
    return run(phase, filled, x -> new MaskedObservation(x, x.constant(shape, observed)));
  }

  private Map<String, float[]> run(
      Phase phase, float[] rows, Function<Tensor, Observation> observation) {
    TestGraph graph = new TestGraph();
    Likelihood likelihood = creation.apply(graph.context(phase).event(event));
    Shape parameterShape = Shape.of(2, shape.dim(0)).append(likelihood.parameterShape());
    Tensor parameters = graph.normal("parameters", parameterShape.dims());
    Tensor x = graph.input("x", shape, rows);
    Tensor density = likelihood.logProb(observation.apply(x), parameters);
    graph.output(DENSITY, density);
    Map<String, Tensor> towards = graph.trained();
    towards.put("parameters", parameters);
    graph.gradients(density.sum(), towards);
    try (TestRun run = graph.compile()) {
      run.perturb().run();
      Map<String, float[]> outputs = new TreeMap<>(Map.of(DENSITY, run.output(DENSITY)));
      for (String name : towards.keySet()) {
        outputs.put("gradient by " + name, run.output("gradient/" + name));
      }
      return outputs;
    }
  }
}
