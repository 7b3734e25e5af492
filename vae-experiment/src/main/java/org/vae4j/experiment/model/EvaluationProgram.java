package org.vae4j.experiment.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Tensor;

/**
 * The bound and its terms for every row of a batch, with nothing changed.
 *
 * @param program outputs {@link TrainingProgram#BOUND} and the terms, one row an example
 * @param terms names of all outputs
 */
public record EvaluationProgram(Program program, List<String> terms) {
  /**
   * Writes the program for batches of one size.
   *
   * @param name of the split; draws of different splits are different
   */
  public static EvaluationProgram of(ModelAssembler assembler, String name, int batch) {
    GraphBuilder graph = new GraphBuilder(name);
    Objective objective = assembler.objective(graph, Phase.EVALUATION, batch);
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(TrainingProgram.BOUND, objective.bound());
    outputs.putAll(objective.perExample());
    return new EvaluationProgram(graph.program(outputs), List.copyOf(outputs.keySet()));
  }
}
