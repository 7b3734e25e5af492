package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.Matrix;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.Product;
import org.vae4j.nativebackend.kernel.TermLists;
import org.vae4j.tensor.Shape;

/**
 * Matrix products.
 *
 * @param left {@code [batch, rows, depth]}
 * @param right {@code [batch, depth, columns]}
 * @param result {@code [batch, rows, columns]}
 * @param accumulate whether the products are added to the result
 * @param terms the lists of what is not zero on the left, if something made them
 */
record ProductOperation(
    String origin, View left, View right, View result, boolean accumulate, Optional<Value> terms)
    implements Operation {
  ProductOperation(String origin, View left, View right, View result, boolean accumulate) {
    this(origin, left, right, result, accumulate, Optional.empty());
  }

  /** The same with lists of what is not zero on the left. */
  ProductOperation withTerms(Value lists) {
    return new ProductOperation(origin, left, right, result, accumulate, Optional.of(lists));
  }

  @Override
  public List<Value> reads() {
    List<Value> values = new ArrayList<>(List.of(left.value(), right.value()));
    terms.ifPresent(values::add);
    if (accumulate) {
      values.add(result.value());
    }
    return values;
  }

  @Override
  public List<Value> writes() {
    return List.of(result.value());
  }

  @Override
  public long flops() {
    return 2L * result.shape().size() * left.shape().dim(2);
  }

  @Override
  public Kernel bind(Addresses addresses, KernelSet kernels) {
    return kernels.product(product(addresses));
  }

  /** Whether it is a single product whose rows can be computed one after the other. */
  boolean isRowwise() {
    return left.shape().dim(0) == 1 && right.stride(2) == 1 && result.isWhole();
  }

  /** The kernel where {@link #isRowwise}. */
  PiecewiseKernel bindRows(Addresses addresses, KernelSet kernels) {
    return kernels.productRows(product(addresses));
  }

  private Product product(Addresses addresses) {
    Shape shape = result.shape();
    return new Product(
        shape.dim(0),
        shape.dim(1),
        shape.dim(2),
        left.shape().dim(2),
        matrix(left, addresses),
        matrix(right, addresses),
        matrix(result, addresses),
        accumulate,
        terms.map(lists -> termLists(left, addresses, lists)));
  }

  /** The lists of the terms of a left factor, in a value of theirs. */
  static TermLists termLists(View left, Addresses addresses, Value lists) {
    return new TermLists(
        left.shape().dim(1), left.shape().dim(2), matrix(left, addresses), addresses.of(lists));
  }

  private static Matrix matrix(View view, Addresses addresses) {
    return new Matrix(view.address(addresses), view.stride(0), view.stride(1), view.stride(2));
  }

  @Override
  public String text() {
    String sign = accumulate ? " += " : " = ";
    String skipped = terms.map(lists -> ", terms " + lists).orElse("");
    return "product "
        + left.shape()
        + right.shape()
        + " "
        + result
        + sign
        + left
        + " * "
        + right
        + skipped;
  }
}
