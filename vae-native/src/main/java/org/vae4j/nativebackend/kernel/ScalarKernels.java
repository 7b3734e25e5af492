package org.vae4j.nativebackend.kernel;

/** Kernels in plain Java, vectorised as far as the JIT sees it; they run on every JDK. */
public final class ScalarKernels implements KernelSet {
  @Override
  public String description() {
    return "scalar";
  }

  @Override
  public PiecewiseKernel elementwise(TileProgram program) {
    return new ElementwiseKernel(program);
  }

  @Override
  public Kernel product(Product product) {
    return new ProductKernel(product);
  }

  @Override
  public boolean skipsZeroTerms() {
    return false;
  }

  @Override
  public Kernel termLists(TermLists lists) {
    return new TermListsKernel(lists, TermListsKernel::appendEach);
  }

  @Override
  public PiecewiseKernel productRows(Product product) {
    return new ProductKernel(product);
  }

  @Override
  public PiecewiseKernel rowReduction(Reduction reduction) {
    return new RowReductionKernel(reduction);
  }

  @Override
  public Kernel columnReduction(Reduction reduction) {
    return new ColumnReductionKernel(reduction);
  }

  @Override
  public Kernel copy(Pieces pieces) {
    return new CopyKernel(pieces);
  }

  @Override
  public Kernel zero(Pieces pieces) {
    return new ZeroKernel(pieces);
  }

  @Override
  public Kernel gather(RowIndices rows) {
    return new GatherKernel(rows);
  }

  @Override
  public Kernel scatterAdd(RowIndices rows) {
    return new ScatterAddKernel(rows);
  }

  @Override
  public Kernel imagesToColumns(Columns columns) {
    return new ImagesToColumnsKernel(columns, ImagesToColumnsKernel::copyExactly);
  }

  @Override
  public Kernel columnsToImages(Columns columns) {
    return new ColumnsToImagesKernel(columns, ColumnsToImagesKernel::addEach);
  }

  @Override
  public Kernel noise(NoiseFill fill) {
    return new NoiseKernel(fill);
  }
}
