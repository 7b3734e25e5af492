package org.vae4j.experiment.data.gaussian;

import java.util.List;
import java.util.Optional;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSource;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/** Draws rows of a {@link LinearGaussianModel}. */
final class LinearGaussianSource implements DataSource {
  private final LinearGaussianOptions options;
  private final long seed;

  LinearGaussianSource(LinearGaussianOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  @Override
  public DataSet load() {
    LinearGaussianModel model = LinearGaussianModel.of(options, seed);
    return new DataSet(
        rows(model, "train", options.train()),
        Optional.of(rows(model, "test", options.test())),
        List.of());
  }

  private Examples rows(LinearGaussianModel model, String split, int count) {
    int columns = options.columns();
    float[] numbers = new float[Math.multiplyExact(count, columns)];
    for (int row = 0; row < count; row++) {
      RandomStream random = RandomStream.of(seed, "linear-gaussian/" + split, row);
      model.draw(random, numbers, row * columns);
    }
    return new FloatExamples(Shape.of(columns), numbers);
  }
}
