package org.vae4j.experiment.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Terms;

/** Puts the bound, which people look for, before the terms it is made of. */
final class TermOrder {
  private TermOrder() {}

  static Terms terms(Map<String, List<Double>> means) {
    Map<String, List<Double>> ordered = new LinkedHashMap<>();
    ordered.put(TrainingProgram.BOUND, means.get(TrainingProgram.BOUND));
    ordered.putAll(means);
    return new Terms(ordered);
  }
}
