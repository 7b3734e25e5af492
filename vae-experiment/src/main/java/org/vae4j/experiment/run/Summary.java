package org.vae4j.experiment.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code summary.json}: what training ended with.
 *
 * @param epochs whole epochs done
 * @param bestEpoch the epoch of the best validation bound, where there was a validation
 * @param seconds what training took in all
 * @param train of the last epoch, where one was completed
 * @param validation of the best epoch, where there was a validation
 * @param test of the best checkpoint, where there is a test split
 * @param backend the name of the backend that ran
 * @param parameters how many numbers were trained
 */
public record Summary(
    Status status,
    int epochs,
    OptionalInt bestEpoch,
    double seconds,
    Optional<Terms> train,
    Optional<Terms> validation,
    Optional<Terms> test,
    String backend,
    int threads,
    long parameters) {
  /** How training ended. */
  public enum Status {
    /** All epochs of the spec were done. */
    COMPLETED,
    /** The validation bound had stopped improving. */
    STOPPED_EARLY,
    /** The user stopped it; it can be resumed. */
    INTERRUPTED,
    /** The loss was no longer a number. */
    DIVERGED;

    /** As in the file: {@code stopped-early}. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
