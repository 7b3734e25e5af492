package org.vae4j.nativebackend.kernel;

/**
 * The working memory of one thread, small enough for its caches.
 *
 * <p>Kernels copy what they work on into these arrays, because the JIT vectorises a loop only over
 * arrays indexed alike: {@code out[i] = a[i] + b[i]}, never {@code m[x + i] = m[y + i] + m[z + i]}.
 */
public final class Scratch {
  /** How many numbers a register holds. */
  public static final int WIDTH = 1024;

  /** How many registers an elementwise kernel may use. */
  public static final int REGISTERS = 48;

  /** The first register that no program names, for what a kernel keeps between loops. */
  static final int SPARE = REGISTERS;

  private static final int SPARES = 3;
  private static final int AXES = 64;

  private final float[][] registers = new float[REGISTERS + SPARES][WIDTH];
  private final float[][] panel = new float[ProductKernel.DEPTH][ProductKernel.COLUMNS];
  private final float[][] totals = new float[ProductKernel.ROWS][ProductKernel.COLUMNS];
  private final float[] workspace = Workspace.allocate();
  private final int[] index = new int[AXES];
  private Object panelProduct = "none";
  private Object panelFrame = "none";
  private long panelRun;
  private int panelMatrix;
  private int panelColumn;
  private int panelFrom;
  private final int[] words = new int[WIDTH];
  private final int thread;
  private int strip;

  /** The working memory of a thread, the first one being 0. */
  public Scratch(int thread) {
    this.thread = thread;
  }

  int thread() {
    return thread;
  }

  /** Begins a strip, by what {@link StripMemory#shift} tells. */
  void setStrip(int shift) {
    strip = shift;
  }

  /** What the present strip is shifted by. */
  int strip() {
    return strip;
  }

  /** Where an address leads to that may be one of {@link StripMemory}. */
  int at(int address) {
    return StripMemory.at(address, strip);
  }

  /** Arrays of {@link #WIDTH} numbers. */
  public float[][] registers() {
    return registers;
  }

  /** A block of the right factor of a matrix product, row by row. */
  float[][] panel() {
    return panel;
  }

  /** A block of the result of a matrix product, row by row. */
  float[][] totals() {
    return totals;
  }

  /** For the products of vector kernels; see {@link Workspace}. */
  float[] workspace() {
    return workspace;
  }

  /**
   * Whether the workspace holds a panel that this thread packed for another tile of the same run;
   * if not, the caller packs it now.
   */
  boolean holdsPanel(Object product, Frame frame, int matrix, int column, int from) {
    boolean held =
        product == panelProduct
            && frame == panelFrame
            && frame.runs() == panelRun
            && matrix == panelMatrix
            && column == panelColumn
            && from == panelFrom;
    panelProduct = product;
    panelFrame = frame;
    panelRun = frame.runs();
    panelMatrix = matrix;
    panelColumn = column;
    panelFrom = from;
    return held;
  }

  /** A position in a tensor, axis by axis. */
  int[] index() {
    return index;
  }

  /** Random words. */
  int[] words() {
    return words;
  }
}
