package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;

/** Facts about the prepared training rows. */
final class TrainingSummary implements DataSummary {
  private final Split train;
  private final double[] mean;
  private final double[] standardDeviation;

  /** Parts ask for every graph they write, and an answer takes a pass over all rows. */
  private final Map<Support, Boolean> supports = new ConcurrentHashMap<>();

  private TrainingSummary(Split train) {
    this.train = train;
    this.mean = new double[train.eventShape().size()];
    this.standardDeviation = new double[mean.length];
  }

  /** The summary of rows that are the same at every visit. */
  static TrainingSummary of(FixedSplit train) {
    Moments moments = Moments.of(train.rows());
    TrainingSummary summary = new TrainingSummary(train);
    for (int i = 0; i < summary.mean.length; i++) {
      summary.mean[i] = moments.mean(i);
      summary.standardDeviation[i] = Math.sqrt(moments.variance(i));
    }
    return summary;
  }

  /** The summary over all visits: means of the probabilities, p, and deviations sqrt(p (1 - p)). */
  static TrainingSummary of(RedrawnSplit train) {
    Moments moments = Moments.of(train.probabilities());
    TrainingSummary summary = new TrainingSummary(train);
    for (int i = 0; i < summary.mean.length; i++) {
      double p = moments.mean(i);
      summary.mean[i] = p;
      summary.standardDeviation[i] = Math.sqrt(Math.max(0, p * (1 - p)));
    }
    return summary;
  }

  @Override
  public int count() {
    return train.count();
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public double[] standardDeviation() {
    return standardDeviation.clone();
  }

  @Override
  public double[] classShares(int classes) {
    double[] shares = new double[mean.length * classes];
    int[] observed = new int[mean.length];
    float[] values = new float[mean.length];
    for (int row = 0; row < train.count(); row++) {
      train.read(row, 0, values, 0);
      for (int element = 0; element < values.length; element++) {
        int value = (int) values[element];
        observed[element] += Float.isNaN(values[element]) ? 0 : 1;
        if (value == values[element] && value >= 0 && value < classes) {
          shares[element * classes + value]++;
        }
      }
    }
    Arrays.setAll(shares, i -> shares[i] / observed[i / classes]);
    return shares;
  }

  @Override
  public boolean within(IntFunction<Support> supports) {
    return SupportScan.first(train, supports).isEmpty();
  }

  @Override
  public boolean within(Support support) {
    return supports.computeIfAbsent(support, asked -> within(element -> asked));
  }

  /** Different rows, as long as there are enough; what is missing is 0. */
  @Override
  public float[] examples(int count, RandomStream random) {
    int[] order = random.permutation(train.count());
    int size = mean.length;
    float[] picked = new float[Math.multiplyExact(count, size)];
    for (int i = 0; i < count; i++) {
      train.read(order[i % order.length], 0, picked, i * size);
    }
    for (int i = 0; i < picked.length; i++) {
      picked[i] = Float.isNaN(picked[i]) ? 0 : picked[i];
    }
    return picked;
  }
}
