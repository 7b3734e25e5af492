package org.vae4j.components.network;

import org.vae4j.plugin.Option;

/** The options of the windows through which convolutions look at an image. */
public record WindowOptions(
    @Option(value = "pixels of a window a side, at least 1", byDefault = "4") int kernel,
    @Option(
            value =
                "pixels from one window to the next, from 1 to kernel; each convolution divides the"
                    + " image by it",
            byDefault = "2")
        int stride,
    @Option(
            value =
                "what is beyond the border: same (zeros; a side becomes size / stride, rounded up)"
                    + " or valid (nothing; windows have to fit into the image without a rest)",
            byDefault = "same")
        Padding padding) {
  /** Checks the ranges. */
  public WindowOptions {
    if (kernel < 1) {
      throw new IllegalArgumentException("kernel must be at least 1, received " + kernel);
    }
    if (stride < 1 || stride > kernel) {
      throw new IllegalArgumentException(
          "stride must be from 1 to the kernel of "
              + kernel
              + ", else windows leave pixels out; received "
              + stride);
    }
  }
}
