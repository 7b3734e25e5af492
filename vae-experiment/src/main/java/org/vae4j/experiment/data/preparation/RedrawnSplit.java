package org.vae4j.experiment.data.preparation;

import org.vae4j.data.Examples;
import org.vae4j.random.Philox;
import org.vae4j.tensor.Shape;

/** A split whose rows are probabilities, drawn as 0 or 1 anew at each visit. */
final class RedrawnSplit implements Split {
  private final String name;
  private final Examples probabilities;
  private final long missing;
  private final BernoulliDraw draw;

  RedrawnSplit(String name, Examples probabilities, long missing, long seed) {
    this.name = name;
    this.probabilities = probabilities;
    this.missing = missing;
    this.draw = new BernoulliDraw(seed, name, probabilities.eventShape().size());
  }

  Examples probabilities() {
    return probabilities;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int count() {
    return probabilities.count();
  }

  @Override
  public Shape eventShape() {
    return probabilities.eventShape();
  }

  @Override
  public long missing() {
    return missing;
  }

  @Override
  public float[] palette() {
    return missing > 0 ? new float[] {0, 1, Float.NaN} : new float[] {0, 1};
  }

  @Override
  public int[] labels() {
    return probabilities.labels();
  }

  @Override
  public void read(int row, long visit, float[] out, int offset) {
    read(row, visit, out, offset, new int[Philox.WORDS]);
  }

  @Override
  public void read(int[] rows, int from, int count, long visit, float[] out) {
    int[] words = new int[Philox.WORDS];
    int size = eventShape().size();
    for (int i = 0; i < count; i++) {
      read(rows[from + i], visit, out, i * size, words);
    }
  }

  private void read(int row, long visit, float[] out, int offset, int[] words) {
    probabilities.read(row, out, offset);
    draw.replace(row, visit, out, offset, words);
  }
}
