package org.vae4j.nativebackend.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs the loops in which training spends its time, a few times each and on numbers of its own, so
 * that the JIT compiles them before the first step needs them. Vector code that is not compiled
 * makes an object of every vector: the first step takes as long as a hundred others.
 *
 * <p>It counts on a JVM that compiles these loops after a few calls, as the launcher asks for; with
 * another little is gained. What is computed elsewhere does not depend on it.
 */
public final class KernelWarmUp {
  static final int ROWS = 4;

  /** Not a single turn, or the JIT would learn that the loop over terms is none. */
  static final int DEPTH = 48;

  /** A whole tile and a rest: with 16 lanes every width of a register tile. */
  static final int COLUMNS = Workspace.COLUMNS + 40;

  private static final int ELEMENTS = Scratch.WIDTH;
  private static final int LEFT = 0;
  private static final int RIGHT = LEFT + ROWS * DEPTH;
  static final int PRODUCT = RIGHT + DEPTH * COLUMNS;
  static final int LISTED_PRODUCT = PRODUCT + ROWS * COLUMNS;
  static final int PRODUCT_OF_TRANSPOSED = LISTED_PRODUCT + ROWS * COLUMNS;
  private static final int RESULT = PRODUCT_OF_TRANSPOSED + ROWS * COLUMNS;
  static final int LISTS = RESULT + ELEMENTS;

  /** One call to be compiled with counters, some to be counted, and time for both. */
  private static final int RUNS = 8;

  /** What likelihoods, divergences and optimizers consist of. */
  private static final List<TileOp> OPS =
      List.of(
          TileOp.EXP,
          TileOp.LOG,
          TileOp.SOFTPLUS,
          TileOp.SIGMOID,
          TileOp.ADD,
          TileOp.SUBTRACT,
          TileOp.MULTIPLY,
          TileOp.DIVIDE,
          TileOp.SQUARE,
          TileOp.SQRT,
          TileOp.ABS,
          TileOp.GREATER,
          TileOp.SELECT);

  private final List<Kernel> kernels = new ArrayList<>();

  /** A warm-up of one set of kernels. */
  public KernelWarmUp(KernelSet set) {
    TermLists lists = new TermLists(ROWS, DEPTH, Matrix.rowMajor(LEFT, ROWS, DEPTH), LISTS);
    kernels.add(set.termLists(lists));
    Matrix right = Matrix.rowMajor(RIGHT, DEPTH, COLUMNS);
    Matrix transposed = Matrix.rowMajor(RIGHT, COLUMNS, DEPTH).transposed();
    kernels.add(set.product(product(right, PRODUCT, Optional.empty())));
    kernels.add(set.product(product(right, LISTED_PRODUCT, Optional.of(lists))));
    kernels.add(set.product(product(transposed, PRODUCT_OF_TRANSPOSED, Optional.empty())));
    kernels.add(set.reduction(new Reduction(Reduction.Kind.SUM, 1, DEPTH, COLUMNS, RIGHT, RESULT)));
    OPS.forEach(op -> kernels.add(set.elementwise(elementwise(op))));
  }

  private static Product product(Matrix right, int result, Optional<TermLists> terms) {
    return new Product(
        1,
        ROWS,
        COLUMNS,
        DEPTH,
        Matrix.rowMajor(LEFT, ROWS, DEPTH),
        right,
        Matrix.rowMajor(result, ROWS, COLUMNS),
        false,
        terms);
  }

  private static TileProgram elementwise(TileOp op) {
    return new TileProgram(
        ELEMENTS,
        List.of(
            new TileProgram.Load(0, StridedRead.of(RIGHT, new int[] {ELEMENTS}, new int[] {1})),
            new TileProgram.Compute(op, 1, 0, 0, 0),
            new TileProgram.Store(1, RESULT)));
  }

  /** Runs them all; gives the numbers it worked on. */
  public float[] run() {
    float[] memory = new float[Math.toIntExact(LISTS + TermLists.size(ROWS, DEPTH)) + Kernel.SLACK];
    Arrays.fill(memory, 1);
    for (int i = LEFT; i < RIGHT; i += 2) {
      memory[i] = 0;
    }
    Frame frame = new Frame(0);
    Scratch scratch = new Scratch(0);
    for (int run = 0; run < RUNS; run++) {
      frame.set(memory, run);
      for (Kernel kernel : kernels) { // in turns: the JIT compiles one while the others run
        for (int tile = 0; tile < kernel.tiles(); tile++) {
          kernel.run(tile, frame, scratch);
        }
      }
    }
    return memory;
  }
}
