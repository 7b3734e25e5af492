package org.vae4j.experiment.data.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.tensor.Shape;

class DigitsSourceTest {
  private static final int PIXELS = 784;

  @Test
  void hasTheCountsAndTheShapeAskedFor() {
    DataSet digits = load(50, 20, 1);
    assertEquals(50, digits.train().count());
    assertEquals(20, digits.test().orElseThrow().count());
    assertEquals(Shape.of(28, 28, 1), digits.train().eventShape());
    assertTrue(digits.files().isEmpty());
  }

  @Test
  void drawsTheSameBytesOnEveryJdk() throws Exception {
    Examples train = load(200, 1, 42).train();
    assertEquals(
        "7c750453431e2d5eafb738c967b184f13d4111830336c367ee40bf09f1250eff",
        hash(train),
        "drawn on JDK 17 and 25 when the test was written");
  }

  @Test
  void aPictureDependsOnTheSeedAndItsNumberAlone() {
    assertArrayEquals(picture(load(10, 1, 7).train(), 4), picture(load(5, 3, 7).train(), 4));
    assertFalse(
        Arrays.equals(picture(load(5, 1, 7).train(), 4), picture(load(5, 1, 8).train(), 4)));
    DataSet digits = load(5, 5, 7);
    assertFalse(Arrays.equals(picture(digits.train(), 4), picture(digits.test().orElseThrow(), 4)));
  }

  @Test
  void allDigitsAreAboutEquallyCommon() {
    int[] counts = new int[10];
    for (int label : load(5000, 1, 3).train().labels()) {
      counts[label]++;
    }
    // 500 expected, standard deviation 21: five of them.
    assertTrue(
        Arrays.stream(counts).allMatch(count -> Math.abs(count - 500) < 106),
        Arrays.toString(counts));
  }

  @Test
  void digitsLieInsideThePictureWithAboutAsMuchInkAsScannedOnes() {
    Examples train = load(2000, 1, 3).train();
    double ink = 0;
    for (int row = 0; row < train.count(); row++) {
      float[] pixels = picture(train, row);
      for (int i = 0; i < PIXELS; i++) {
        boolean border = i / 28 == 0 || i / 28 == 27 || i % 28 == 0 || i % 28 == 27;
        assertTrue(!border || pixels[i] == 0, "picture " + row + " touches the border");
        ink += pixels[i];
      }
    }
    assertEquals(0.13, ink / train.count() / PIXELS, 0.02); // MNIST: 0.1307
  }

  @Test
  void unseenDigitsAreRecognisedByTheirNearestNeighbour() {
    DataSet digits = load(2000, 300, 5);
    Examples test = digits.test().orElseThrow();
    int right = 0;
    for (int row = 0; row < test.count(); row++) {
      right += nearestLabel(digits.train(), picture(test, row)) == test.labels()[row] ? 1 : 0;
    }
    // Measured: 0.93 of these digits, 0.87 of MNIST's with as few examples to compare with.
    assertTrue(right > 0.9 * test.count(), right + " of " + test.count() + " recognised");
  }

  @Test
  void refusesCountsThatMakeNoSense() {
    Exception error = assertThrows(IllegalArgumentException.class, () -> new DigitsOptions(0, 10));
    assertEquals("train must be from 1 to 2000000, received 0", error.getMessage());
  }

  private static DataSet load(int train, int test, long seed) {
    return new DigitsSource(new DigitsOptions(train, test), seed).load();
  }

  private static float[] picture(Examples examples, int row) {
    float[] pixels = new float[PIXELS];
    examples.read(row, pixels, 0);
    return pixels;
  }

  private static int nearestLabel(Examples train, float[] pixels) {
    float[] other = new float[PIXELS];
    double nearest = Double.POSITIVE_INFINITY;
    int label = -1;
    for (int row = 0; row < train.count(); row++) {
      train.read(row, other, 0);
      double distance = 0;
      for (int i = 0; i < PIXELS; i++) {
        distance += (pixels[i] - other[i]) * (pixels[i] - other[i]);
      }
      if (distance < nearest) {
        nearest = distance;
        label = train.labels()[row];
      }
    }
    return label;
  }

  private static String hash(Examples examples) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int row = 0; row < examples.count(); row++) {
      float[] pixels = picture(examples, row);
      ByteBuffer bytes = ByteBuffer.allocate(PIXELS + 1);
      for (float pixel : pixels) {
        bytes.put((byte) Math.round(pixel * 255));
      }
      digest.update(bytes.put((byte) examples.labels()[row]).array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
