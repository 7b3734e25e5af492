package org.vae4j.experiment.spec.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was probably meant. */
final class NearestNameTest {
  private static final List<String> NAMES =
      List.of("adam", "adamw", "sgd", "standard-normal", "batch-size", "vamp");

  @ParameterizedTest
  @CsvSource({
    "adam, adam, 0",
    "adma, adam, 1",
    "Adam, adam, 0",
    "batchSize, batch-size, 1",
    "'', vamp, 4",
    "vampp, vamp, 1",
    "kitten, sitting, 3"
  })
  void mistypedLettersAreCounted(String received, String name, int distance) {
    assertEquals(distance, NearestName.distance(received, name));
  }

  @ParameterizedTest
  @CsvSource({
    "adm, adam",
    "admaw, adamw",
    "standard_normal, standard-normal",
    "standartnormal, standard-normal",
    "batchsize, batch-size"
  })
  void theNearestIsFound(String received, String meant) {
    assertEquals(Optional.of(meant), NearestName.to(received, NAMES));
  }

  @Test
  void whatIsFarFromEveryNameIsNotGuessed() {
    assertEquals(Optional.empty(), NearestName.to("rmsprop", NAMES));
    assertEquals(Optional.empty(), NearestName.to("", NAMES));
    assertEquals(Optional.empty(), NearestName.to("a".repeat(1_000_000), NAMES));
  }
}
