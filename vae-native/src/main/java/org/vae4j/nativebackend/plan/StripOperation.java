package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.StripKernel;
import org.vae4j.nativebackend.kernel.StripMemory;
import org.vae4j.tensor.Shape;

/**
 * A matrix product and what is computed from it row by row, strip of rows by strip of rows.
 *
 * @param product the first
 * @param followers elementwise operations and reductions of rows, in their order
 * @param most rows of a strip
 * @param inside the values that nobody else reads, of the size of the product, with their places in
 *     the memory of a strip
 * @param memory of a strip, how many numbers
 */
record StripOperation(
    ProductOperation product,
    List<Operation> followers,
    int most,
    Map<Value, Integer> inside,
    int memory)
    implements Operation {
  /** Takes copies. */
  StripOperation {
    followers = List.copyOf(followers);
    inside = Map.copyOf(inside);
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
    Set<Value> read = new LinkedHashSet<>();
    Set<Value> computed = new HashSet<>();
    all()
        .forEach(
            operation -> {
              operation.reads().stream().filter(v -> !computed.contains(v)).forEach(read::add);
              computed.addAll(operation.writes());
            });
    return List.copyOf(read);
  }

  @Override
  public List<Value> writes() {
    return all()
        .flatMap(operation -> operation.writes().stream())
        .filter(value -> !inside.containsKey(value))
        .toList();
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
    Addresses within = new Within(addresses);
    List<PiecewiseKernel> bound = new ArrayList<>();
    bound.add(product.bindRows(within, kernels));
    followers.forEach(operation -> bound.add(follower(operation, within, kernels)));
    Shape shape = product.result().shape();
    return new StripKernel(shape.dim(1), shape.dim(2), most, addresses.strips(), bound);
  }

  /** Where values lie for the members. */
  private final class Within implements Addresses {
    private final Addresses outside;

    Within(Addresses outside) {
      this.outside = outside;
    }

    @Override
    public int of(Value value) {
      return inside.containsKey(value) ? StripMemory.address(inside.get(value)) : outside.of(value);
    }

    @Override
    public StripMemory strips() {
      return outside.strips();
    }
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
