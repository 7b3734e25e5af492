package org.vae4j.experiment.model;

import org.vae4j.data.DataSummary;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;

/**
 * What all parts of a model share in one graph.
 *
 * @param latentShape of one latent
 * @param eventShape of one row
 * @param data the training data
 * @param phase what the graph is for
 */
record ModelSetting(Shape latentShape, Shape eventShape, DataSummary data, Phase phase) {
  ModelSetting part(Shape partShape, DataSummary partData) {
    return new ModelSetting(latentShape, partShape, partData, phase);
  }
}
