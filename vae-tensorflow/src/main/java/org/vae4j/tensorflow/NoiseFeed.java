package org.vae4j.tensorflow;

import org.tensorflow.Session.Runner;
import org.vae4j.random.RandomStream;

/** Random numbers of one stream, drawn anew for every run: the bits that all backends draw. */
final class NoiseFeed {
  private final LoweredProgram.Noise noise;
  private final HostTensor tensor;
  private final float[] numbers;

  /**
   * A feed.
   *
   * @param tensor of the noise's shape, written before every run
   */
  NoiseFeed(LoweredProgram.Noise noise, HostTensor tensor) {
    this.noise = noise;
    this.tensor = tensor;
    this.numbers = new float[noise.port().shape().size()];
  }

  void draw(Runner runner, long seed, long step) {
    RandomStream stream = RandomStream.of(seed, noise.port().name(), step);
    if (noise.normal()) {
      stream.fillNormal(numbers, 0, numbers.length, 0);
    } else {
      stream.fillUniform(numbers, 0, numbers.length, 0);
    }
    tensor.write(numbers);
    runner.feed(noise.port().operand(), tensor.tensor());
  }
}
