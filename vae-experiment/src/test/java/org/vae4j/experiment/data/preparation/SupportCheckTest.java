package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.data.Support;
import org.vae4j.experiment.data.GoldenErrors;
import org.vae4j.tensor.Shape;

class SupportCheckTest {
  @Test
  void acceptsValuesWithinTheSupportOfTheirElement() {
    PreparedData data = prepare(table(0, -3, 1, 7.5f), table(1, 0));
    SupportCheck check =
        new SupportCheck(
            "mixed", Scaling.NONE, element -> element == 0 ? Support.BINARY : Support.REAL);
    assertDoesNotThrow(() -> check.check(data));
  }

  @Test
  void namesTheFirstValueOutsideAndCountsThem() throws IOException {
    GoldenErrors errors = new GoldenErrors(Path.of("/none"));
    SupportCheck bernoulli =
        new SupportCheck("bernoulli", Scaling.NONE, element -> Support.UNIT_INTERVAL);
    SupportCheck mixed =
        new SupportCheck(
            "mixed", Scaling.NONE, element -> element == 0 ? Support.BINARY : Support.POSITIVE);
    Examples good = table(0, 1);
    errors.add("a table", () -> bernoulli.check(prepare(table(0, 1, 0, -0.5f, 2, 0, 0, 3), good)));
    errors.add("the test rows", () -> bernoulli.check(prepare(good, table(0, 1, 0, 7))));
    errors.add("one element", () -> mixed.check(prepare(table(1, 1, 1, 0), good)));
    Examples picture = new FloatExamples(Shape.of(2, 2, 1), new float[] {0, 1, 0, 255});
    errors.add("a picture", () -> bernoulli.check(prepare(picture, picture)));
    errors.matches("support");
  }

  @Test
  void doesNotAdviseAScalingThatIsThere() throws IOException {
    GoldenErrors errors = new GoldenErrors(Path.of("/none"));
    SupportCheck unit =
        new SupportCheck("bernoulli", Scaling.UNIT, element -> Support.UNIT_INTERVAL);
    SupportCheck counts =
        new SupportCheck("categorical", Scaling.STANDARDIZE, element -> Support.COUNTS);
    Examples train = table(0, 1, 2, 3);
    errors.add(
        "a test row beyond the training rows",
        () -> unit.check(prepare(Scaling.UNIT, train, table(1, 4))));
    errors.add(
        "classes that were rescaled",
        () -> counts.check(prepare(Scaling.STANDARDIZE, train, train)));
    errors.matches("rescaled-support");
  }

  private static Examples table(float... numbers) {
    return new FloatExamples(Shape.of(2), numbers);
  }

  private static PreparedData prepare(Examples train, Examples test) {
    return prepare(Scaling.NONE, train, test);
  }

  private static PreparedData prepare(Scaling scaling, Examples train, Examples test) {
    DataOptions options =
        new DataOptions(
            Binarization.NONE, scaling, 0, Optional.empty(), Optional.empty(), Missing.REFUSE);
    return new DataPreparer(options, 1).prepare(new DataSet(train, Optional.of(test), List.of()));
  }
}
