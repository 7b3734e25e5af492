package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.spec.problem.InvalidSpecException;

/** What a model that is conditioned on labels needs, said before the first step. */
final class ConditionRefusalTest {
  private static final String TABLE = "data.source={csv: {train: train.csv, label: c}}";
  private static final String WITH_TEST =
      "data.source={csv: {train: train.csv, test: test.csv, label: c}}";

  @TempDir private Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    Files.writeString(folder.resolve("train.csv"), "a,c\n" + "0.5,0\n0.1,1\n".repeat(10));
    Files.writeString(folder.resolve("test.csv"), "a,c\n0.5,1\n0.1,3\n");
    Files.writeString(folder.resolve("years.csv"), "a,c\n" + "0.5,2020\n0.1,2021\n".repeat(10));
  }

  private static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("no-labels", List.of("data.validation=10")),
        Arguments.of("unknown-class", List.of(WITH_TEST)),
        Arguments.of("too-many-classes", List.of(TABLE.replace("train.csv", "years.csv"))),
        Arguments.of("prior-asks-encoder", List.of(TABLE, "model.prior=asking")),
        Arguments.of("decoder-ignores", List.of(TABLE, "model.decoder=deaf")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusesWithPlaceAndRemedy(String name, List<String> more) {
    List<String> overrides =
        Stream.concat(
                Stream.of("model.condition=label", "training.batch-size=5", "data.validation=2"),
                more.stream())
            .toList();
    InvalidSpecException error =
        assertThrows(InvalidSpecException.class, () -> check(overrides.toArray(String[]::new)));
    Golden.check("condition-errors/" + name + ".txt", error.getMessage());
  }

  @Test
  void withoutAConditionAPriorMayAskTheEncoder() {
    assertEquals(0, check(TABLE, "model.prior=asking", "training.batch-size=5"));
  }

  @Test
  void theClassesAreThoseOfTheTrainingRows() {
    assertEquals(2, check(TABLE, "model.condition=label", "training.batch-size=5"));
  }

  private int check(String... overrides) {
    try (Experiments experiments =
        TinyExperiment.open(
            TinyExperiment.environment(folder),
            new AskingPriorFactory(),
            new DeafDecoderFactory())) {
      return TinyExperiment.check(experiments, overrides).assembler().inputs().classes();
    }
  }
}
