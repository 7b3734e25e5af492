package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.Matrix;
import org.vae4j.nativebackend.kernel.Product;
import org.vae4j.tensor.Shape;

/**
 * Matrix products.
 *
 * @param left {@code [batch, rows, depth]}
 * @param right {@code [batch, depth, columns]}
 * @param result {@code [batch, rows, columns]}
 * @param accumulate whether the products are added to the result
 */
record ProductOperation(String origin, View left, View right, View result, boolean accumulate)
    implements Operation {
  @Override
  public List<Value> reads() {
    return accumulate
        ? List.of(left.value(), right.value(), result.value())
        : List.of(left.value(), right.value());
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
    Shape shape = result.shape();
    return kernels.product(
        new Product(
            shape.dim(0),
            shape.dim(1),
            shape.dim(2),
            left.shape().dim(2),
            matrix(left, addresses),
            matrix(right, addresses),
            matrix(result, addresses),
            accumulate));
  }

  private static Matrix matrix(View view, Addresses addresses) {
    return new Matrix(view.address(addresses), view.stride(0), view.stride(1), view.stride(2));
  }

  @Override
  public String text() {
    String sign = accumulate ? " += " : " = ";
    return "product " + left.shape() + right.shape() + " " + result + sign + left + " * " + right;
  }
}
