package org.vae4j.experiment.model;

import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.spi.Draw;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;

/**
 * The logarithms of importance weights w = p(x, z) / q(z|x) with z drawn from q, of which the mean
 * over draws is p(x) (Burda, Grosse and Salakhutdinov 2016, arXiv:1509.00519).
 */
public final class LogWeightsProgram {
  /** The output: nats, shape {@code [samples, batch]}. */
  public static final String LOG_WEIGHTS = "log-weights";

  private LogWeightsProgram() {}

  /**
   * Writes the program.
   *
   * @param split its name, which names the noise
   * @throws IncompatiblePartsException when q(z|x) and p(z) are densities over different latents
   */
  public static Program of(ModelAssembler assembler, String split, int samples, int batch) {
    GraphBuilder graph = new GraphBuilder("log-likelihood/" + split);
    VaeModel model = assembler.model(graph, Phase.EVALUATION, batch);
    BatchObservation x = assembler.observation(graph, batch);
    Posterior q = model.infer(x);
    Draw draw = q.sample(samples, graph.noise());
    model.requireComparable(q);
    Tensor joint = model.logLikelihood(x, draw.z()).plus(model.prior().logProb(draw.z()));
    return graph.program(Map.of(LOG_WEIGHTS, joint.minus(draw.logProb())));
  }
}
