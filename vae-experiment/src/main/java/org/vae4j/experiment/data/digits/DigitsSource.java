package org.vae4j.experiment.data.digits;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vae4j.data.ByteExamples;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSource;
import org.vae4j.data.Examples;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/** Draws the digits; picture i of a split depends on the seed, the split and i alone. */
final class DigitsSource implements DataSource {
  private static final int SIDE = 28;
  private static final int CLASSES = 10;
  private static final int SHEET = 100; // pictures drawn by one thread at a stretch

  private final int train;
  private final int test;
  private final long seed;

  DigitsSource(DigitsOptions options, long seed) {
    this.train = options.train();
    this.test = options.test();
    this.seed = seed;
  }

  @Override
  public DataSet load() {
    return new DataSet(pictures("train", train), Optional.of(pictures("test", test)), List.of());
  }

  private Examples pictures(String split, int count) {
    byte[] bytes = new byte[count * SIDE * SIDE];
    int[] labels = new int[count];
    long key = RandomStream.key(seed, "digits/" + split);
    IntStream.range(0, (count + SHEET - 1) / SHEET)
        .parallel()
        .forEach(
            sheet -> {
              PenRaster raster = new PenRaster(SIDE);
              for (int i = sheet * SHEET; i < Math.min(count, (sheet + 1) * SHEET); i++) {
                RandomStream random = RandomStream.ofKey(key, i);
                labels[i] = random.nextInt(CLASSES);
                draw(labels[i], random, raster, bytes, i * SIDE * SIDE);
              }
            });
    return new ByteExamples(Shape.of(SIDE, SIDE, 1), bytes, labels);
  }

  private static void draw(
      int digit, RandomStream random, PenRaster raster, byte[] bytes, int offset) {
    List<List<SkeletonStroke>> variants = DigitSkeletons.of(digit);
    List<SkeletonStroke> skeleton = variants.get(random.nextInt(variants.size()));
    Handwriting hand = new Handwriting(random);
    raster.draw(hand.write(skeleton, SIDE), hand.penRadius(), bytes, offset);
  }
}
