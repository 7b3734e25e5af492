package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/** Runs all tiles of a kernel, the last first, with scratch memory that holds no zeros. */
final class KernelRunner {
  private KernelRunner() {}

  static void run(Kernel kernel, float[] memory) {
    Frame frame = new Frame(1);
    frame.set(memory, 1);
    run(kernel, frame);
  }

  static void run(Kernel kernel, Frame frame) {
    Scratch scratch = new Scratch(0);
    for (float[][] arrays : new float[][][] {scratch.registers(), scratch.panel()}) {
      for (float[] array : arrays) {
        Arrays.fill(array, Float.NaN);
      }
    }
    Arrays.fill(scratch.workspace(), Float.NaN);
    for (int tile = kernel.tiles() - 1; tile >= 0; tile--) {
      kernel.run(tile, frame, scratch);
    }
  }
}
