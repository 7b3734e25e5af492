package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code metrics.jsonl}: what one epoch was like.
 *
 * @param epoch the first is 1
 * @param step steps since training began
 * @param seconds what this epoch took, validation included
 * @param examplesPerSecond training examples per second of training
 * @param scalars numbers of the epoch's last step, by kebab-case name, among them {@code
 *     learning-rate} and {@code beta}; their keys stand among the others
 * @param train means over the training rows
 * @param validation means over the validation rows, where there are such
 */
@JsonPropertyOrder({
  "epoch",
  "step",
  "seconds",
  "examples-per-second",
  "scalars",
  "train",
  "validation"
})
public record EpochMetrics(
    int epoch,
    long step,
    double seconds,
    double examplesPerSecond,
    @JsonAnyGetter @JsonAnySetter Map<String, Double> scalars,
    Terms train,
    Optional<Terms> validation) {
  /** Copies the map. */
  public EpochMetrics {
    scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
  }
}
