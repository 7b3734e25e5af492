package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.data.DataSet;
import org.vae4j.experiment.data.GoldenErrors;

class DataPreparerTest {
  private static final long SEED = 5;

  @ParameterizedTest
  @CsvSource({"0.1, 10", "0.29, 29", "0.001, 1", "1, 1", "30, 30", "0, 0"})
  void validationIsACountOrAFraction(double validation, int rows) {
    PreparedData data = prepare(validation, Rows.train(Rows.numbered(100)));
    assertEquals(100 - rows, data.train().count());
    assertEquals(rows, data.validation().map(Split::count).orElse(0));
  }

  @Test
  void validationIsTheEndOfTheTrainingRowsWithTheirLabels() {
    PreparedData data = prepare(2, Rows.train(Rows.numbered(5)));
    assertArrayEquals(new float[] {0, 1, 2}, Rows.all(data.train(), 0));
    assertArrayEquals(new float[] {3, 4}, Rows.all(data.validation().orElseThrow(), 0));
    assertArrayEquals(new int[] {3, 4}, data.validation().orElseThrow().labels());
    assertTrue(data.test().isEmpty());
    assertEquals(List.of("train", "validation"), data.splits().stream().map(Split::name).toList());
  }

  @Test
  void limitsTakeTheFirstRowsBeforeTheSplit() {
    DataSet source = new DataSet(Rows.numbered(100), Optional.of(Rows.numbered(50)), List.of());
    PreparedData data =
        new DataPreparer(
                new DataOptions(
                    Binarization.NONE,
                    Scaling.NONE,
                    0.25,
                    Optional.of(8),
                    Optional.of(70),
                    Missing.REFUSE),
                SEED)
            .prepare(source);
    assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, Rows.all(data.train(), 0));
    assertArrayEquals(new float[] {6, 7}, Rows.all(data.validation().orElseThrow(), 0));
    assertEquals(50, data.test().orElseThrow().count(), "a limit beyond the rows takes all");
  }

  @Test
  void aBatchIsItsRowsOneAfterTheOther() {
    Split train = prepare(0, Rows.train(Rows.numbered(10))).train();
    float[] batch = new float[3];
    train.read(new int[] {9, 4, 7, 1, 0}, 1, 3, 0, batch);
    assertArrayEquals(new float[] {4, 7, 1}, batch);
  }

  @Test
  void whatCannotBePreparedIsNamedWithItsRemedy() throws IOException {
    GoldenErrors errors = new GoldenErrors(Path.of("/none"));
    errors.add("validation larger", () -> prepare(11, Rows.train(Rows.numbered(10))));
    errors.add("validation takes all", () -> prepare(10, Rows.train(Rows.numbered(10))));
    errors.add("one row and a fraction", () -> prepare(0.1, Rows.train(Rows.numbered(1))));
    for (Binarization binarization :
        List.of(Binarization.THRESHOLD, Binarization.STATIC, Binarization.DYNAMIC)) {
      errors.add(
          "values beyond 1, " + binarization,
          () -> binarize(binarization, Scaling.NONE, Rows.train(Rows.numbered(3))));
    }
    errors.add(
        "test rows beyond the training range",
        () ->
            binarize(
                Binarization.STATIC,
                Scaling.UNIT,
                new DataSet(Rows.numbered(3), Optional.of(Rows.numbered(4)), List.of())));
    errors.matches("preparation");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesOtherValidation(double validation) {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> withValidation(validation));
    assertEquals(
        "validation must be a whole number of rows, a fraction below 1, or 0 for none, received "
            + validation,
        error.getMessage());
  }

  @Test
  void refusesToBinarizeWhatIsStandardized() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new DataOptions(
                    Binarization.STATIC,
                    Scaling.STANDARDIZE,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Missing.REFUSE));
    assertEquals(
        "binarization needs values in [0, 1], which standardized ones leave; use scaling: unit, or"
            + " binarization: none",
        error.getMessage());
  }

  @Test
  void anEpochVisitsEveryRowOnceInAnOrderOfItsOwn() {
    EpochOrder order = new EpochOrder(SEED, 1000);
    int[] first = order.of(1);
    assertArrayEquals(IntStream.range(0, 1000).toArray(), IntStream.of(first).sorted().toArray());
    assertArrayEquals(first, new EpochOrder(SEED, 1000).of(1));
    assertTrue(differences(first, order.of(2)) > 900);
    assertTrue(differences(first, new EpochOrder(SEED + 1, 1000).of(1)) > 900);
  }

  private static long differences(int[] one, int[] other) {
    return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
  }

  private static PreparedData prepare(double validation, DataSet data) {
    return new DataPreparer(withValidation(validation), SEED).prepare(data);
  }

  private static DataOptions withValidation(double validation) {
    return new DataOptions(
        Binarization.NONE,
        Scaling.NONE,
        validation,
        Optional.empty(),
        Optional.empty(),
        Missing.REFUSE);
  }

  private static PreparedData binarize(Binarization binarization, Scaling scaling, DataSet data) {
    DataOptions options =
        new DataOptions(
            binarization, scaling, 0, Optional.empty(), Optional.empty(), Missing.REFUSE);
    return new DataPreparer(options, SEED).prepare(data);
  }
}
