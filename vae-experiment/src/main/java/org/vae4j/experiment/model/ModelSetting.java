package org.vae4j.experiment.model;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What all parts of a model share in one graph.
 *
 * @param latentShape of one latent
 * @param eventShape of what a part sees of one row
 * @param data the training data
 * @param phase what the graph is for
 * @param inputs what the graph is fed of each row
 * @param batch how many rows it is written for
 */
record ModelSetting(
    Shape latentShape,
    Shape eventShape,
    DataSummary data,
    Phase phase,
    RowInputs inputs,
    int batch) {
  ModelSetting part(Shape partShape, DataSummary partData) {
    return new ModelSetting(latentShape, partShape, partData, phase, inputs, batch);
  }

  Optional<Tensor> condition(GraphBuilder graph) {
    return inputs.condition(graph, batch);
  }
}
