package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.nativebackend.kernel.TileProgram.Compute;
import org.vae4j.nativebackend.kernel.TileProgram.Load;
import org.vae4j.nativebackend.kernel.TileProgram.Step;
import org.vae4j.nativebackend.kernel.TileProgram.Store;
import org.vae4j.random.RandomStream;

/** Vector kernels give the bits of the scalar ones, at numbers of every magnitude and the edges. */
final class VectorElementwiseKernelTest {
  private static final long SEED = 5;

  /** A stride through all bit patterns, odd, so that mantissas vary. */
  private static final int STRIDE = 65521;

  private static final int SIZE = (int) ((1L << 32) / STRIDE);
  private static final int SPACE = (SIZE + 15) / 16 * 16;

  private static final float[] EDGES = {
    0f,
    -0f,
    1f,
    -1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    88.72283f,
    88.722834f,
    89f,
    Math.nextUp(89f),
    -104f,
    Math.nextUp(-104f),
    0.625f,
    9.1f,
    Math.nextUp(9.1f),
    0.70710677f,
    0.70710683f
  };

  @ParameterizedTest
  @EnumSource(TileOp.class)
  void computesTheSameBits(TileOp op) {
    List<Step> steps = new ArrayList<>();
    for (int operand = 0; operand < 3; operand++) {
      steps.add(new Load(operand, plain(operand * SPACE)));
    }
    steps.add(new Compute(op, 3, 0, 1, 2));
    steps.add(new Store(3, 3 * SPACE));
    check(new TileProgram(SIZE, steps), op.toString());
  }

  /** A result over an operand that a later step reads, and a result that is stored twice. */
  @ParameterizedTest
  @EnumSource(names = {"SOFTPLUS", "MULTIPLY"})
  void keepsOperandsUntilTheyAreRead(TileOp op) {
    List<Step> steps =
        List.of(
            new Load(0, plain(0)),
            new Load(1, plain(SPACE)),
            new Compute(op, 2, 0, 1, 0),
            new Compute(TileOp.SUBTRACT, 3, 2, 0, 0),
            new Load(4, StridedRead.of(2 * SPACE, new int[] {SIZE}, new int[] {0})),
            new Compute(TileOp.MULTIPLY, 0, 3, 4, 0),
            new Store(2, 0),
            new Store(0, SPACE),
            new Store(2, 3 * SPACE));
    check(new TileProgram(SIZE, steps), op.toString());
  }

  /** Rows that fit several times, once, hardly or not at all, and a register that is used again. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 32, 200, 300, 528, 784, 1024, 1030})
  void repeatsRows(int period) {
    int rows = SIZE / period;
    StridedRead row = StridedRead.of(0, new int[] {rows, period}, new int[] {0, 1});
    StridedRead column = StridedRead.of(SPACE, new int[] {rows, period}, new int[] {1, 0});
    int size = rows * period;
    List<Step> steps =
        List.of(
            new Load(0, row),
            new Load(1, column),
            new Load(2, StridedRead.of(2 * SPACE, new int[] {size}, new int[] {1})),
            new Compute(TileOp.ADD, 3, 2, 0, 0),
            new Compute(TileOp.TANH, 4, 3, 0, 0),
            new Compute(TileOp.MULTIPLY, 1, 4, 1, 0),
            new Compute(TileOp.SUBTRACT, 2, 1, 0, 0),
            new Store(2, 3 * SPACE));
    float[] expected = memory();
    float[] actual = memory();
    TileProgram program = new TileProgram(size, steps);
    KernelRunner.run(KernelChoice.SCALAR.load().elementwise(program), expected);
    KernelRunner.run(KernelChoice.VECTOR.load().elementwise(program), actual);
    assertArrayEquals(
        Arrays.copyOfRange(expected, 3 * SPACE, 3 * SPACE + size),
        Arrays.copyOfRange(actual, 3 * SPACE, 3 * SPACE + size));
  }

  /** A selection by a comparison that is needed for that alone, and by one that is a result. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void selectsByComparisons(boolean stored) {
    List<Step> steps =
        new ArrayList<>(
            List.of(
                new Load(0, plain(0)),
                new Load(1, plain(SPACE)),
                new Load(2, plain(2 * SPACE)),
                new Compute(TileOp.GREATER, 3, 0, 1, 0),
                new Compute(TileOp.SELECT, 4, 3, 2, 0),
                new Compute(TileOp.SELECT, 5, 4, 1, 3),
                new Compute(TileOp.ADD, 4, 4, 5, 0),
                new Store(4, 3 * SPACE)));
    if (stored) {
      steps.add(new Store(3, SPACE));
    }
    check(new TileProgram(SIZE, steps), "selection");
  }

  /** Softplus and sigmoid of one number and of another, then of a register that has changed. */
  @Test
  void sharesWhatFunctionsHaveInCommon() {
    List<Step> steps =
        List.of(
            new Load(0, plain(0)),
            new Load(1, plain(SPACE)),
            new Compute(TileOp.SOFTPLUS, 2, 0, 0, 0),
            new Compute(TileOp.SIGMOID, 3, 0, 0, 0),
            new Compute(TileOp.SIGMOID, 4, 1, 0, 0),
            new Compute(TileOp.ADD, 2, 2, 3, 0),
            new Compute(TileOp.SUBTRACT, 1, 4, 2, 0),
            new Compute(TileOp.SIGMOID, 5, 1, 0, 0),
            new Compute(TileOp.TANH, 6, 1, 0, 0),
            new Compute(TileOp.SOFTPLUS, 1, 1, 0, 0),
            new Compute(TileOp.SIGMOID, 7, 1, 0, 0),
            new Store(2, 0),
            new Store(5, SPACE),
            new Store(7, 2 * SPACE),
            new Store(6, 3 * SPACE));
    check(new TileProgram(SIZE, steps), "softplus and sigmoid");
  }

  private static StridedRead plain(int address) {
    return StridedRead.of(address, new int[] {SIZE}, new int[] {1});
  }

  private static void check(TileProgram program, String what) {
    float[] expected = memory();
    float[] actual = memory();
    KernelRunner.run(KernelChoice.SCALAR.load().elementwise(program), expected);
    KernelRunner.run(KernelChoice.VECTOR.load().elementwise(program), actual);
    for (int i = 0; i < 4 * SPACE; i++) {
      if (i % SPACE < SIZE) {
        int index = i;
        assertEquals(
            Float.floatToIntBits(expected[i]),
            Float.floatToIntBits(actual[i]),
            () ->
                what
                    + "["
                    + index
                    + "] is "
                    + actual[index]
                    + ", expected "
                    + expected[index]
                    + ", seed "
                    + SEED);
      }
    }
  }

  private static float[] memory() {
    float[] memory = new float[4 * SPACE + Kernel.SLACK];
    for (int i = 0; i < SIZE; i++) {
      memory[i] = Float.intBitsToFloat(i * STRIDE);
    }
    System.arraycopy(EDGES, 0, memory, 1, EDGES.length);
    RandomStream.of(SEED, "operands").fillNormal(memory, SPACE, 2 * SPACE, 0);
    Arrays.fill(memory, SPACE + 100, SPACE + 200, 0f);
    return memory;
  }
}
