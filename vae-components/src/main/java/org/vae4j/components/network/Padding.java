package org.vae4j.components.network;

import org.vae4j.tensor.Convolution;

/** What a convolution sees beyond the border of an image. */
public enum Padding {
  /** Zeros, as many as make the image ceil(size / stride) pixels a side. */
  SAME {
    @Override
    Convolution geometry(int height, int width, int kernel, int stride) {
      return Convolution.same(height, width, kernel, stride);
    }
  },
  /** Nothing: windows stay inside the image. */
  VALID {
    @Override
    Convolution geometry(int height, int width, int kernel, int stride) {
      return Convolution.valid(stride);
    }
  };

  abstract Convolution geometry(int height, int width, int kernel, int stride);
}
