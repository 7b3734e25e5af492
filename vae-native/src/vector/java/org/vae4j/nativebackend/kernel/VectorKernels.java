package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Kernels on the vector registers of the processor; what gains nothing from them is scalar.
 *
 * <p>Compiled apart from everything else and found as a service, so that no other class needs the
 * module {@code jdk.incubator.vector}.
 */
public final class VectorKernels implements KernelSet {
  private final KernelSet scalar = new ScalarKernels();
  private final FusedLoopCompiler compiler = new FusedLoopCompiler();

  @Override
  public String description() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize() + "-bit vector";
  }

  @Override
  public PiecewiseKernel elementwise(TileProgram program) {
    return new VectorElementwiseKernel(program, compiler);
  }

  @Override
  public Kernel product(Product product) {
    boolean dots =
        VectorDotKernel.computes(product)
            && VectorDotKernel.cost(product) < VectorProductKernel.cost(product);
    return dots ? new VectorDotKernel(product) : new VectorProductKernel(product);
  }

  @Override
  public boolean skipsZeroTerms() {
    return true;
  }

  @Override
  public Kernel termLists(TermLists lists) {
    if (lists.left().columnStride() == 1) {
      return new TermListsKernel(lists, VectorTermScan::appendRows);
    }
    return lists.left().rowStride() == 1
        ? new VectorTermListsKernel(lists)
        : scalar.termLists(lists);
  }

  @Override
  public PiecewiseKernel productRows(Product product) {
    return new VectorProductRowsKernel(product);
  }

  @Override
  public PiecewiseKernel rowReduction(Reduction reduction) {
    return switch (reduction.kind()) {
      case SUM -> new VectorRowSumKernel(reduction);
      case MAX -> new VectorRowMaximumKernel(reduction);
      case ARG_MAX -> scalar.rowReduction(reduction);
    };
  }

  @Override
  public Kernel columnReduction(Reduction reduction) {
    return reduction.kind() == Reduction.Kind.SUM
        ? new VectorColumnSumKernel(reduction)
        : scalar.columnReduction(reduction);
  }

  @Override
  public Kernel copy(Pieces pieces) {
    return scalar.copy(pieces);
  }

  @Override
  public Kernel zero(Pieces pieces) {
    return scalar.zero(pieces);
  }

  @Override
  public Kernel gather(RowIndices rows) {
    return scalar.gather(rows);
  }

  @Override
  public Kernel scatterAdd(RowIndices rows) {
    return scalar.scatterAdd(rows);
  }

  @Override
  public Kernel imagesToColumns(Columns columns) {
    boolean oneVector = columns.lineSize() <= VectorLoops.LANES;
    return oneVector
        ? new ImagesToColumnsKernel(columns, VectorLoops::copyVector)
        : scalar.imagesToColumns(columns);
  }

  @Override
  public Kernel columnsToImages(Columns columns) {
    return columns.lineSize() < VectorLoops.LANES
        ? scalar.columnsToImages(columns)
        : new ColumnsToImagesKernel(columns, VectorLoops::addTo);
  }

  @Override
  public Kernel noise(NoiseFill fill) {
    return new VectorNoiseKernel(fill);
  }
}
