package org.vae4j.nativebackend.kernel;

/** One way to write all kernels that a plan may need. */
public interface KernelSet {
  /** What these kernels are, such as {@code scalar}. */
  String description();

  /** A chain of elementwise operations. */
  PiecewiseKernel elementwise(TileProgram program);

  /** Matrix products. */
  Kernel product(Product product);

  /** A single matrix product, row by row; the rows of the right factor lie in one piece. */
  PiecewiseKernel productRows(Product product);

  /** Whether products skip terms that are zero, given the lists of the others. */
  boolean skipsZeroTerms();

  /** Lists the terms that are not zero. */
  Kernel termLists(TermLists lists);

  /** A reduction along one axis. */
  default Kernel reduction(Reduction reduction) {
    return reduction.inner() == 1 ? rowReduction(reduction) : columnReduction(reduction);
  }

  /** A reduction of rows that lie in one piece. */
  PiecewiseKernel rowReduction(Reduction reduction);

  /** A reduction down columns. */
  Kernel columnReduction(Reduction reduction);

  /** Copies pieces. */
  Kernel copy(Pieces pieces);

  /** Fills the targets of pieces with zeros. */
  Kernel zero(Pieces pieces);

  /** Copies rows of the table. */
  Kernel gather(RowIndices rows);

  /** Sets the table to zeros plus the picked rows. */
  Kernel scatterAdd(RowIndices rows);

  /** Writes columns from images. */
  Kernel imagesToColumns(Columns columns);

  /** Sets images to the sums of columns. */
  Kernel columnsToImages(Columns columns);

  /** Draws noise. */
  Kernel noise(NoiseFill fill);
}
