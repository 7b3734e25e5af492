package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.random.RandomStream;

final class NoiseKernelTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 1023, 1024, 1026, 4097, 20_000})
  void drawsTheNumbersOfAStreamInTiles(int count) {
    RandomStream stream = RandomStream.ofKey(5, 3); // key and step of the runner
    for (boolean normal : new boolean[] {true, false}) {
      float[] memory = new float[count];
      KernelRunner.run(new NoiseKernel(new NoiseFill(normal, 0, count, 0)), memory);
      float[] expected = new float[count];
      if (normal) {
        stream.fillNormal(expected, 0, count, 0);
      } else {
        stream.fillUniform(expected, 0, count, 0);
      }
      assertArrayEquals(expected, memory, Arrays.toString(expected));
    }
  }
}
