package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.StripKernel;

/**
 * A matrix product and what is computed from it row by row, strip of rows by strip of rows.
 *
 * @param product the first
 * @param followers elementwise operations and reductions of rows, in their order
 * @param most rows of a strip
 */
record StripOperation(ProductOperation product, List<Operation> followers, int most)
    implements Operation {
  /** Takes a copy. */
  StripOperation {
    followers = List.copyOf(followers);
  }

  private Stream<Operation> all() {
    return Stream.concat(Stream.of(product), followers.stream());
  }

  @Override
  public String origin() {
    return product.origin() + " .. " + followers.get(followers.size() - 1).origin();
  }

  @Override
  public List<Value> reads() {
    Set<Value> values = new LinkedHashSet<>();
    all().forEach(operation -> values.addAll(operation.reads()));
    followers.forEach(operation -> values.removeAll(product.writes()));
    return new ArrayList<>(values);
  }

  @Override
  public List<Value> writes() {
    return all().flatMap(operation -> operation.writes().stream()).distinct().toList();
  }

  @Override
  public long flops() {
    return all().mapToLong(Operation::flops).sum();
  }

  /** Rows are computed where they are read, as long as nobody reads them afterwards. */
  @Override
  public boolean overwrites(Value parameter, Value next) {
    List<Operation> readers =
        all().filter(operation -> operation.reads().contains(parameter)).toList();
    return readers.size() == 1 && readers.get(0).overwrites(parameter, next);
  }

  @Override
  public Kernel bind(Addresses addresses, KernelSet kernels) {
    int rows = product.result().shape().dim(1);
    List<PiecewiseKernel> bound = new ArrayList<>();
    bound.add(product.bindRows(addresses, kernels));
    followers.forEach(operation -> bound.add(follower(operation, addresses, kernels)));
    return new StripKernel(rows, most, bound);
  }

  private static PiecewiseKernel follower(
      Operation operation, Addresses addresses, KernelSet kernels) {
    if (operation instanceof ElementwiseOperation elementwise) {
      return elementwise.bind(addresses, kernels);
    }
    return ((ReductionOperation) operation).bindRows(addresses, kernels);
  }

  @Override
  public String text() {
    return all()
        .map(Operation::text)
        .collect(
            Collectors.joining("\n     then ", "in strips of at most " + most + " rows: ", ""));
  }
}
