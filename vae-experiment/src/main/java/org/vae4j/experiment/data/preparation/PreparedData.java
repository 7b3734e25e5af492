package org.vae4j.experiment.data.preparation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vae4j.data.DataSummary;

/**
 * The data as a model sees them.
 *
 * @param train rows to train on
 * @param validation rows to watch training with; absent with {@code validation: 0}
 * @param test rows for the final test; absent when the source has none
 * @param summary facts about the rows of {@code train}
 */
public record PreparedData(
    Split train, Optional<Split> validation, Optional<Split> test, DataSummary summary) {
  /** The splits there are, training rows first. */
  public List<Split> splits() {
    return Stream.concat(Stream.of(train), Stream.concat(validation.stream(), test.stream()))
        .toList();
  }
}
