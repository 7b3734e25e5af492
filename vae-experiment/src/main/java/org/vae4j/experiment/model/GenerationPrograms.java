package org.vae4j.experiment.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Programs that use a trained model. */
public final class GenerationPrograms {
  /** The output with generated rows, shape {@code [batch, event…]}. */
  public static final String GENERATED = "generated";

  /** The output with means: of posteriors, shape {@code [batch, latent…]}, or of p(x|z). */
  public static final String MEAN = "mean";

  /** The output with posterior standard deviations, shape {@code [batch, latent…]}. */
  public static final String STANDARD_DEVIATION = "standard-deviation";

  private GenerationPrograms() {}

  /** Rows generated from draws of the prior, of the classes that are fed if there are any. */
  public static Program samples(ModelAssembler assembler, int count, Rendering rendering) {
    GraphBuilder graph = new GraphBuilder("sample");
    VaeModel model = assembler.model(graph, Phase.EVALUATION, count);
    Tensor z = model.prior().sample(count, graph.noise());
    return graph.program(Map.of(GENERATED, render(graph, model, z, rendering)));
  }

  /** Rows generated from the posterior means of given rows. */
  public static Program reconstructions(ModelAssembler assembler, int count, Rendering rendering) {
    GraphBuilder graph = new GraphBuilder("reconstruct");
    VaeModel model = assembler.model(graph, Phase.EVALUATION, count);
    Tensor z = model.infer(assembler.observation(graph, count)).mean();
    return graph.program(Map.of(GENERATED, render(graph, model, z, rendering)));
  }

  /** Posterior means and standard deviations of given rows. */
  public static Program encodings(ModelAssembler assembler, int count) {
    GraphBuilder graph = new GraphBuilder("encode");
    VaeModel model = assembler.model(graph, Phase.EVALUATION, count);
    Posterior posterior = model.infer(assembler.observation(graph, count));
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(MEAN, posterior.mean());
    outputs.put(STANDARD_DEVIATION, posterior.standardDeviation());
    return graph.program(outputs);
  }

  /** Means of p(x|z) of given latents, of the classes that are fed if there are any. */
  public static Program decodings(ModelAssembler assembler, int count) {
    GraphBuilder graph = new GraphBuilder("decode");
    VaeModel model = assembler.model(graph, Phase.EVALUATION, count);
    Tensor z = graph.input(ProgramInputs.LATENTS, Shape.of(count).append(assembler.latentShape()));
    return graph.program(Map.of(MEAN, render(graph, model, z, Rendering.MEAN)));
  }

  private static Tensor render(GraphBuilder graph, VaeModel model, Tensor z, Rendering rendering) {
    Tensor parameters = model.decode(z);
    return graph.in(
        Kind.LIKELIHOOD.label(), () -> rendering.of(model.likelihood(), parameters, graph.noise()));
  }
}
