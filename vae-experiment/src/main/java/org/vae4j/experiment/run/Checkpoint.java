package org.vae4j.experiment.run;

import java.util.Map;
import org.vae4j.experiment.array.FloatArray;

/**
 * All that training needs to continue where it stood.
 *
 * @param weights trained parameters and the components' states, by name
 * @param slots what the optimizer keeps beside the parameters, by name
 */
public record Checkpoint(
    Map<String, FloatArray> weights, Map<String, FloatArray> slots, Position position) {
  /** Copies the maps, not the numbers. */
  public Checkpoint {
    weights = Map.copyOf(weights);
    slots = Map.copyOf(slots);
  }
}
