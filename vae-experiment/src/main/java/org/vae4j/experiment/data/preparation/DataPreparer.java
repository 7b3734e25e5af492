package org.vae4j.experiment.data.preparation;

import java.util.Optional;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.data.Support;

/**
 * Prepares loaded data for a model: limits, splits off validation rows, looks for missing cells,
 * rescales, binarizes, in this order.
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
   * @throws DataException when validation takes all training rows, cells are missing that may not
   *     be, or values outside [0, 1] are to be binarized
   */
  public PreparedData prepare(DataSet data) {
    Examples source = limited(data.train(), options.trainLimit());
    int validationRows = options.validationRows(source.count());
    requireRowsLeft(source.count(), validationRows);
    int trainRows = source.count() - validationRows;
    FixedSplit train =
        examined("train", new RowRange(source, 0, trainRows)).requireEachElementSomewhere().split();
    Optional<Rescaling> rescaling = rescaling(train.rows());
    Optional<FixedSplit> validation =
        validationRows == 0
            ? Optional.empty()
            : Optional.of(
                examined("validation", new RowRange(source, trainRows, validationRows)).split());
    Optional<FixedSplit> test =
        data.test().map(all -> examined("test", limited(all, options.testLimit())).split());
    return prepared(
        scaled(train, rescaling),
        validation.map(split -> fixed(scaled(split, rescaling))),
        test.map(split -> fixed(scaled(split, rescaling))));
  }

  private MissingCells examined(String name, Examples rows) {
    MissingCells missing = new MissingCells(name, rows);
    return options.missing() == Missing.REFUSE ? missing.refuseAny() : missing;
  }

  private PreparedData prepared(
      FixedSplit scaledTrain, Optional<Split> validation, Optional<Split> test) {
    if (options.binarization() == Binarization.DYNAMIC) {
      requireProbabilities(scaledTrain);
      RedrawnSplit train =
          new RedrawnSplit(scaledTrain.name(), scaledTrain.rows(), scaledTrain.missing(), seed);
      return new PreparedData(train, validation, test, TrainingSummary.of(train));
    }
    FixedSplit train = fixed(scaledTrain);
    return new PreparedData(train, validation, test, TrainingSummary.of(train));
  }

  private FixedSplit fixed(FixedSplit split) {
    if (options.binarization() != Binarization.NONE) {
      requireProbabilities(split);
    }
    return split.withRows(
        switch (options.binarization()) {
          case NONE -> split.rows();
          case THRESHOLD -> BitRows.threshold(split);
          case STATIC, DYNAMIC -> BitRows.drawnOnce(split, seed);
        });
  }

  private Optional<Rescaling> rescaling(Examples train) {
    return switch (options.scaling()) {
      case NONE -> Optional.empty();
      case UNIT -> Optional.of(Rescaling.unit(train));
      case STANDARDIZE -> Optional.of(Rescaling.standardize(train));
    };
  }

  private static FixedSplit scaled(FixedSplit split, Optional<Rescaling> rescaling) {
    return rescaling
        .map(fitted -> split.withRows(new ScaledRows(split.rows(), fitted)))
        .orElse(split);
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

  private void requireProbabilities(FixedSplit split) {
    SupportScan.first(split, element -> Support.UNIT_INTERVAL)
        .ifPresent(
            outlier -> {
              throw new DataException(
                  outlier.place()
                      + ": the value is "
                      + outlier.value()
                      + ", but data.binarization needs values in [0, 1]",
                  options.scaling() == Scaling.UNIT
                      ? "These rows exceed the range of the training rows: remove data.binarization."
                      : "Add data.scaling: unit, or remove data.binarization.");
            });
  }
}
