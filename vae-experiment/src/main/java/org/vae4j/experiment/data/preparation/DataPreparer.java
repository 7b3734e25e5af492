package org.vae4j.experiment.data.preparation;

import java.util.Optional;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.data.Support;

/**
 * Prepares loaded data for a model: limits, splits off validation rows, rescales, binarizes, in
 * this order.
 *
 * <p>Pictures stay bytes: rows become floats when a batch is read.
 */
public final class DataPreparer {
  private final DataOptions options;
  private final long seed;

  /** A preparer for one experiment. */
  public DataPreparer(DataOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  /**
   * Prepares all splits.
   *
   * @throws DataException when validation takes all training rows, or values outside [0, 1] are to
   *     be binarized
   */
  public PreparedData prepare(DataSet data) {
    Examples source = limited(data.train(), options.trainLimit());
    int validationRows = options.validationRows(source.count());
    requireRowsLeft(source.count(), validationRows);
    int trainRows = source.count() - validationRows;
    Examples rows = new RowRange(source, 0, trainRows);
    Optional<Rescaling> rescaling = rescaling(rows);
    Optional<Examples> validation =
        validationRows == 0
            ? Optional.empty()
            : Optional.of(new RowRange(source, trainRows, validationRows));
    Optional<Examples> test = data.test().map(all -> limited(all, options.testLimit()));
    return prepared(
        scaled(rows, rescaling),
        validation.map(split -> fixed("validation", scaled(split, rescaling))),
        test.map(split -> fixed("test", scaled(split, rescaling))));
  }

  private PreparedData prepared(
      Examples trainRows, Optional<Split> validation, Optional<Split> test) {
    if (options.binarization() == Binarization.DYNAMIC) {
      RedrawnSplit train =
          new RedrawnSplit("train", requireProbabilities("train", trainRows), seed);
      return new PreparedData(train, validation, test, TrainingSummary.of(train));
    }
    FixedSplit train = fixed("train", trainRows);
    return new PreparedData(train, validation, test, TrainingSummary.of(train));
  }

  private FixedSplit fixed(String name, Examples rows) {
    return new FixedSplit(
        name,
        switch (options.binarization()) {
          case NONE -> rows;
          case THRESHOLD -> BitRows.threshold(requireProbabilities(name, rows));
          case STATIC, DYNAMIC -> BitRows.drawnOnce(requireProbabilities(name, rows), name, seed);
        });
  }

  private Optional<Rescaling> rescaling(Examples train) {
    return switch (options.scaling()) {
      case NONE -> Optional.empty();
      case UNIT -> Optional.of(Rescaling.unit(train));
      case STANDARDIZE -> Optional.of(Rescaling.standardize(train));
    };
  }

  private static Examples scaled(Examples rows, Optional<Rescaling> rescaling) {
    return rescaling.isPresent() ? new ScaledRows(rows, rescaling.get()) : rows;
  }

  private static Examples limited(Examples all, Optional<Integer> limit) {
    int count = Math.min(all.count(), limit.orElse(all.count()));
    return count == all.count() ? all : new RowRange(all, 0, count);
  }

  private static void requireRowsLeft(int rows, int validationRows) {
    if (validationRows >= rows) {
      throw new DataException(
          "data.validation takes "
              + validationRows
              + " rows off the training rows, but there are only "
              + rows
              + ": none would be left to train on",
          "Set data.validation to fewer rows, to a fraction such as 0.1, or to 0.");
    }
  }

  private Examples requireProbabilities(String name, Examples rows) {
    Split split = new FixedSplit(name, rows);
    SupportScan.first(split, element -> Support.UNIT_INTERVAL)
        .ifPresent(
            outlier -> {
              throw new DataException(
                  outlier.place(split)
                      + ": the value is "
                      + outlier.value()
                      + ", but data.binarization needs values in [0, 1]",
                  options.scaling() == Scaling.UNIT
                      ? "These rows exceed the range of the training rows: remove data.binarization."
                      : "Add data.scaling: unit, or remove data.binarization.");
            });
    return rows;
  }
}
