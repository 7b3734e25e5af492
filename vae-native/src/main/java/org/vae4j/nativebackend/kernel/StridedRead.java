package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * How a kernel reads an operand that it sees in another shape than it is stored: an address and a
 * stride for each axis, 0 where the operand repeats.
 *
 * <p>Axes that are adjacent in memory are joined and axes of size 1 dropped, so that a plain
 * operand is one axis of stride 1, a scalar one axis of stride 0, a row vector (0, 1), a column (1,
 * 0).
 */
public final class StridedRead {
  private final int base;
  private final int[] sizes;
  private final int[] strides;

  private StridedRead(int base, int[] sizes, int[] strides) {
    this.base = base;
    this.sizes = sizes;
    this.strides = strides;
  }

  /** Reads from an address on, with a size and a stride for each axis. */
  public static StridedRead of(int base, int[] sizes, int[] strides) {
    int[] joinedSizes = new int[sizes.length + 1];
    int[] joinedStrides = new int[sizes.length + 1];
    int count = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] == 1) {
        continue;
      }
      if (count > 0 && joinedStrides[count - 1] == strides[axis] * sizes[axis]) {
        joinedSizes[count - 1] *= sizes[axis];
        joinedStrides[count - 1] = strides[axis];
      } else {
        joinedSizes[count] = sizes[axis];
        joinedStrides[count] = strides[axis];
        count++;
      }
    }
    if (count == 0) {
      joinedSizes[count++] = 1;
    }
    return new StridedRead(
        base, Arrays.copyOf(joinedSizes, count), Arrays.copyOf(joinedStrides, count));
  }

  /** Whether every element is the same number in memory. */
  boolean isScalar() {
    return strides.length == 1 && strides[0] == 0;
  }

  /**
   * After how many elements the same numbers come again, as a row vector does along all rows; 0
   * where they do not.
   */
  int period() {
    boolean repeats = strides.length == 2 && strides[0] == 0 && strides[1] == 1;
    return repeats ? sizes[1] : 0;
  }

  /** Whether the elements lie one after the other. */
  boolean isPlain() {
    return strides.length == 1 && strides[0] == 1;
  }

  /** The address of the first element. */
  int base() {
    return base;
  }

  /** Whether it reads anything of a stretch of memory. */
  boolean meets(int address, int size) {
    long last = base;
    for (int axis = 0; axis < sizes.length; axis++) {
      last += (long) (sizes[axis] - 1) * strides[axis];
    }
    return base < address + (long) size && address <= last;
  }

  /**
   * Copies elements {@code from} … {@code from + count - 1} of the read shape, row-major.
   *
   * @param strip what an address of {@link StripMemory} is shifted by
   * @param index working memory, an entry an axis
   */
  void read(float[] memory, int strip, int from, int count, float[] target, int[] index) {
    int last = sizes.length - 1;
    int rest = from;
    int address = StripMemory.at(base, strip);
    for (int axis = last; axis >= 0; axis--) {
      index[axis] = rest % sizes[axis];
      rest /= sizes[axis];
      address += index[axis] * strides[axis];
    }
    int done = 0;
    while (done < count) {
      int run = Math.min(sizes[last] - index[last], count - done);
      copyRun(memory, address, strides[last], target, done, run);
      done += run;
      index[last] += run;
      address += run * strides[last];
      for (int axis = last; axis > 0 && index[axis] == sizes[axis]; axis--) {
        address += strides[axis - 1] - sizes[axis] * strides[axis];
        index[axis] = 0;
        index[axis - 1]++;
      }
    }
  }

  private static void copyRun(
      float[] memory, int address, int stride, float[] target, int offset, int run) {
    if (stride == 1) {
      System.arraycopy(memory, address, target, offset, run);
    } else if (stride == 0) {
      Arrays.fill(target, offset, offset + run, memory[address]);
    } else {
      for (int i = 0; i < run; i++) {
        target[offset + i] = memory[address + i * stride];
      }
    }
  }

  @Override
  public String toString() {
    return "@" + base + Arrays.toString(sizes) + "/" + Arrays.toString(strides);
  }
}
