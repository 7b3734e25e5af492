package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vae4j.random.BoxMuller;
import org.vae4j.random.RandomStream;

/** Words at the edges, which a stream hardly ever draws, make the bits of {@link BoxMuller}. */
final class VectorNoiseLoopsTest {
  private static final long SEED = 11;

  /** Where the logarithm's mantissa turns from below to above √½. */
  private static final int[] MANTISSA_EDGES = {
    0xB504F200, 0xB504F300, 0xB504F400, 0x5A827800, 0x5A827900, 0x5A827A00, 0x2D413C00, 0x2D413D00
  };

  /** Those, and around all eighths of the range, where quadrants and reduced angles turn. */
  private static final int[] EDGES =
      IntStream.concat(
              Arrays.stream(MANTISSA_EDGES),
              IntStream.range(0, 8)
                  .map(eighth -> eighth << 29)
                  .flatMap(word -> IntStream.of(word - 0x101, word - 1, word, word + 0x100)))
          .toArray();

  @Test
  void makesTheSameNumbersOfEdges() {
    for (int radius : EDGES) {
      for (int angle : EDGES) {
        check(new int[] {radius}, new int[] {angle});
      }
    }
  }

  @Test
  void makesTheSameNumbersOfAnyWords() {
    RandomStream stream = RandomStream.of(SEED, "words");
    int[] radii = stream.permutation(1 << 16);
    int[] angles = stream.permutation(1 << 16);
    for (int i = 0; i < radii.length; i++) {
      radii[i] = radii[i] << 16 | stream.nextInt() >>> 16;
      angles[i] = angles[i] << 16 | stream.nextInt() >>> 16;
    }
    check(radii, angles);
  }

  private static void check(int[] radii, int[] angles) {
    float[][] normal = run(VectorNoiseKernel.normal(), radii, angles);
    float[][] uniform = run(VectorNoiseKernel.uniform(), radii, angles);
    float[] pair = new float[2];
    for (int i = 0; i < radii.length; i++) {
      BoxMuller.pair(radii[i], angles[i], pair, 0);
      String what = radii[i] + ", " + angles[i] + ", seed " + SEED;
      assertSameBits(pair[0], normal[VectorNoiseLoops.FIRST][i], what);
      assertSameBits(pair[1], normal[VectorNoiseLoops.SECOND][i], what);
      assertSameBits(BoxMuller.uniform(radii[i]), uniform[VectorNoiseLoops.FIRST][i], what);
      assertSameBits(BoxMuller.uniform(angles[i]), uniform[VectorNoiseLoops.SECOND][i], what);
    }
  }

  private static float[][] run(List<NoiseLoop> loops, int[] radii, int[] angles) {
    int lanes = VectorNoiseLoops.LANES;
    int pairs = (radii.length + lanes - 1) / lanes * lanes;
    int[] words = Arrays.copyOf(radii, 2 * pairs);
    System.arraycopy(angles, 0, words, pairs, angles.length);
    float[][] registers = new float[VectorNoiseLoops.REGISTERS][pairs];
    loops.forEach(loop -> loop.run(words, registers, pairs));
    return registers;
  }

  private static void assertSameBits(float expected, float actual, String what) {
    assertEquals(Float.floatToRawIntBits(expected), Float.floatToRawIntBits(actual), what);
  }
}
