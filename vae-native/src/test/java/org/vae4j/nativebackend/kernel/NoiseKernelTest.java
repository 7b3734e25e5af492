package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.random.RandomStream;

/** Scalar and vector kernels draw the bits of a stream, and write nothing beside them. */
final class NoiseKernelTest {
  private static final int BEFORE = 3;
  private static final int BEHIND = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 63, 66, 255, 1023, 1024, 1026, 4097, 20_003})
  void drawsTheNumbersOfAStreamInTiles(int count) {
    KernelSets.all().forEach(kernels -> check(kernels, count, 5, 3));
  }

  /** Every word of the counter and of the key at its edges. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, 0",
    "0, 4294967295",
    "0, 4294967296",
    "4294967295, 1",
    "4294967296, 2147483648",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -1",
    "7301239841, 123456789012345"
  })
  void drawsTheNumbersOfAnyKeyAndStep(long key, long step) {
    KernelSets.all().forEach(kernels -> check(kernels, 2_051, key, step));
  }

  private static void check(KernelSet kernels, int count, long key, long step) {
    RandomStream stream = RandomStream.ofKey(key, step);
    for (boolean normal : new boolean[] {true, false}) {
      float[] expected = new float[BEFORE + count + BEHIND];
      Arrays.fill(expected, Float.NaN);
      float[] memory = expected.clone();
      if (normal) {
        stream.fillNormal(expected, BEFORE, count, 0);
      } else {
        stream.fillUniform(expected, BEFORE, count, 0);
      }
      Frame frame = new Frame(1);
      frame.set(memory, step);
      frame.setKey(0, key);
      KernelRunner.run(kernels.noise(new NoiseFill(normal, 0, count, BEFORE)), frame);
      assertSameBits(expected, memory, kernels.description() + (normal ? " normal" : " uniform"));
    }
  }

  private static void assertSameBits(float[] expected, float[] actual, String what) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          Float.floatToRawIntBits(expected[i]), Float.floatToRawIntBits(actual[i]), what + " " + i);
    }
  }
}
