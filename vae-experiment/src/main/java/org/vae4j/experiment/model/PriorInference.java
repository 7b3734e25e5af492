package org.vae4j.experiment.model;

import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Inference;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PriorContext;

/** q(z|x) as a prior may ask for it: of inputs of its own, which no row's class belongs to. */
record PriorInference(
    Inference inference, ComponentChoice<LatentPrior, PriorContext> prior, RowInputs inputs)
    implements Inference {
  @Override
  public Posterior infer(Observation x) {
    prior.watch("inferring for", () -> conditionedLikeRows(x));
    return inference.infer(x);
  }

  private Observation conditionedLikeRows(Observation x) {
    if (inputs.conditioned() && x.condition().isEmpty()) {
      throw new IncompatiblePartsException(
          prior
              + " asks the encoder about inputs that have no class, but model.condition: label"
              + " makes q(z|x) depend on the class",
          "Use a prior that does not ask the encoder, such as standard-normal, or set"
              + " `model.condition: none`.");
    }
    return x;
  }
}
